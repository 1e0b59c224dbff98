import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue';
import { kindOf } from '../../src/catalogue/kindOf';
import { Mailbox } from '../../src/engine/behaviours/Mailbox';
import type { Fault, FaultType } from '../../src/model/Fault';
import type { ParameterValue } from '../../src/model/ParameterValue';
import { always, Bench, read, write, zoneA, zoneB } from '../support/bench';
import type { Running } from '../support/Running';
import { audit } from './audit';

type Settings = Readonly<Record<string, ParameterValue>>;

const client = 1;
const front = 3;
const source = 4;
const subject = 7;
const behind = 5;
const zones = [
  [zoneA, 2],
  [zoneB, 2],
] as const;
const connections = { delay: 'zones', timeoutMs: 1_000 };
const quick = { serviceTime: always(5), slots: 4 };

/** A component of a kind with room to spare, in two zones, with what it needs before and behind it. */
function roomy(kind: string): Bench {
  const { behaviour, receives, sends } = kindOf(kind)!;
  const bench = new Bench(50);
  const put = (id: number, what: string, settings: Settings = {}) => {
    bench.put(id, what, settings, { zones });
  };
  const wire = (from: number, to: number) => bench.wire(from, to, connections);
  if (behaviour === 'source') {
    put(behind, 'service');
    return bench
      .put(subject, kind, { arrivals: 'constant', rate: 100 })
      .wire(subject, behind, connections);
  }
  bench.client(client, 100, read, {
    mix: [read, write].map((operation) => ({ operation, share: 1 })),
    timeoutMs: 2_000,
  });
  put(subject, kind, receives === 'work' ? quick : {});
  if (receives === 'request' || receives === 'message') {
    wire(client, subject);
  } else if (receives === 'work') {
    bench.put(source, 'queue');
    wire(client, source).wire(source, subject, connections);
  } else {
    put(front, 'service');
    wire(client, front).wire(front, subject, connections);
  }
  if (receives === 'message') {
    put(behind, 'worker', quick);
    wire(subject, behind);
  } else if (receives === 'lookup') {
    put(behind, 'sql-database');
    wire(front, behind);
  } else if (behaviour === 'router' || behaviour === 'gate') {
    put(behind, 'service');
    wire(subject, behind);
  } else if (receives === 'request' && sends.includes('query')) {
    put(behind, 'sql-database');
    wire(subject, behind);
  }
  return bench;
}

const component = subject;
/** Those that have an end, with figures that hurt. */
const hurting: Readonly<Partial<Record<FaultType, readonly Fault[]>>> = {
  kill: [
    { type: 'kill', component, instances: 0 },
    { type: 'kill', component, instances: 1 },
  ],
  slow: [
    { type: 'slow', component, factor: 10 },
    { type: 'slow', component, factor: 50, instances: 1 },
  ],
  errors: [
    { type: 'errors', component, share: 0.5 },
    { type: 'errors', component, share: 1, instances: 1 },
  ],
  quotaCut: [{ type: 'quotaCut', component, share: 0.1 }],
  hang: [{ type: 'hang', component }],
  pausePrimary: [{ type: 'pausePrimary', component }],
  stopReplication: [{ type: 'stopReplication', component }],
  loseReplies: [{ type: 'loseReplies', component, share: 0.5 }],
  expire: [{ type: 'expire', component }],
  diskFull: [{ type: 'diskFull', component }],
  stopConsumers: [{ type: 'stopConsumers', component }],
  skew: [{ type: 'skew', component, spreadMs: 100 }],
  pauses: [{ type: 'pauses', component, everySeconds: 2, pauseMs: 500 }],
  leak: [{ type: 'leak', component, afterSeconds: 2, restartSeconds: 2 }],
  flap: [{ type: 'flap', component, instances: 1, everySeconds: 4 }],
  grow: [{ type: 'grow', component, factor: 5, overSeconds: 2 }],
  deploy: [{ type: 'deploy', component, share: 0.3, bootSeconds: 0.5 }],
  ramp: [{ type: 'ramp', component, factor: 3, overSeconds: 3 }],
  traffic: [
    { type: 'traffic', component, factor: 3 },
    { type: 'traffic', component, factor: 0 },
  ],
};

function faultsOf(kind: string): readonly Fault[] {
  return [
    ...kindOf(kind)!.faults.flatMap((type) => hurting[type] ?? []),
    { type: 'loseZone', zone: zoneA },
    { type: 'partition', zones: [zoneB] },
    { type: 'hotKey', keySpace: 0, share: 0.9 },
    ...roomy(kind).drawing.connections.flatMap(({ id }): readonly Fault[] => [
      { type: 'cut', connection: id },
      { type: 'lossy', connection: id, share: 0.3 },
      { type: 'delay', connection: id, addedMs: 300 },
    ]),
  ];
}

/** What is served, what fails and how long it takes within ten seconds, long after a fault. */
function laterOn(run: Running) {
  run.until(60);
  const wrong = audit(run.simulation);
  run.simulation.resetMeasures();
  run.until(70);
  const { counts, latency } = run.simulation.world.kernel.requests;
  const good = run.ended('ok') + run.ended('degraded');
  const ended = [...counts].slice(1).reduce((sum, count) => sum + count, 0);
  return { wrong, good, bad: ended - good, median: latency.whole().quantile(0.5) };
}

/** Rows and messages that are left long after the traffic has stopped. */
function leftIn(run: Running): number {
  run.break({ type: 'traffic', component: 0, factor: 0 });
  run.until(200);
  const { spans, components } = run.simulation.world.kernel;
  const mailboxes = components.filter((one) => one instanceof Mailbox);
  // What a log has stored stays there.
  const queues = mailboxes.filter(({ kind }) => kind.behaviour === 'queue');
  return spans.live + queues.reduce((sum, { backlog }) => sum + backlog, 0);
}

const models = kinds.filter((kind) => !('like' in kind)).map(({ id }) => id);

/** What is not as usual after a fault, by name. */
function differences(kind: string, fault: Fault, usual: ReturnType<typeof laterOn>) {
  const run = roomy(kind).start().until(10);
  const id = run.break(fault);
  run.until(16).mend(id);
  const later = laterOn(run);
  return [
    ...later.wrong,
    later.good <= usual.good - 10 && `${later.good} good answers`,
    later.bad >= usual.bad + 10 && `${later.bad} failures`,
    Math.abs(later.median / usual.median - 1) >= 0.25 && `a median of ${later.median} s`,
    leftIn(run) > 0 && 'something is left',
  ]
    .filter((wrong) => wrong !== false)
    .map((wrong) => `${JSON.stringify(fault)}: ${wrong}`);
}

test.each(models)('%s: after each fault all is as before, and nothing stays behind', (kind) => {
  const usual = laterOn(roomy(kind).start());
  expect(faultsOf(kind).flatMap((fault) => differences(kind, fault, usual))).toEqual([]);
});
