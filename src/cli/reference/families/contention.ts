import { plainRule } from '../../../model/plainRule';
import { linkCount } from '../../../engine/measures/LinkMeter';
import type { Distribution } from '../../../model/Distribution';
import type { ParameterValue } from '../../../model/ParameterValue';
import { beginRun } from '../designs/beginRun';
import { storeDesign, storeIds } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';

/**
 * Clients that all read one row and write it only if it is as they read it: how often they try, and how long the last one takes,
 * by the jitter of their backoff (the experiment of the AWS Architecture Blog, "Exponential Backoff And Jitter", 2015).
 */
export const contention: Family = { name: 'E-BACKOFF', way: 'design', measure };

type Settings = Readonly<Record<string, ParameterValue>>;

interface Result {
  readonly calls: number;
  readonly completionMs: number;
}

/** By the time of this many simulated seconds every client is done. */
const LONGEST = 86_000;

function measure(task: Task): Metrics {
  const { parameters, run } = task;
  const counts = parameters.numbers('clients');
  const base = parameters.number('base_ms');
  const cap = parameters.number('cap_ms');
  const net = netOf(parameters.text('net'));
  parameters.finish();
  if (run.trials === undefined) throw new Unsupported('it does not say how many runs to average');
  const results = new Map<string, Result>();
  for (const clients of counts) {
    for (const [name, settings] of backoffs(base, cap)) {
      const runs = Array.from({ length: run.trials }, (_, trial) =>
        compete(clients, settings, net, task.seed * 10_000 + trial),
      );
      results.set(`${name},N=${clients}`, meanOf(runs));
    }
  }
  const most = counts.at(-1)!;
  const of = (name: string): Result => results.get(`${name},N=${most}`)!;
  return {
    ...Object.fromEntries(
      [...results].flatMap(([name, { calls, completionMs }]) => [
        [`calls[${name}]`, calls],
        [`completion_ms[${name}]`, completionMs],
      ]),
    ),
    [`calls: full < decorr < expo (no jitter) < none at N=${most}`]: Number(
      isRising(['full', 'decorr', 'expo', 'none'].map((name) => of(name).calls)),
    ),
    // "About the same as full" and "much less than expo" are a fifth, and a fifth part.
    [`completion: none < decorr ~ full < equal << expo at N=${most}`]: Number(
      isRising(['none', 'full', 'equal', 'expo'].map((name) => of(name).completionMs)) &&
        Math.abs(of('decorr').completionMs / of('full').completionMs - 1) < 0.2 &&
        of('equal').completionMs < of('expo').completionMs / 5,
    ),
  };
}

/** Backoffs by the names of the article; its first pause is twice the base, but for the decorrelated one. */
function backoffs(base: number, cap: number): readonly (readonly [string, Settings])[] {
  const doubling = { backoffMs: base * 2, maxBackoffMs: cap };
  return [
    ['none', { backoffMs: 0, jitter: 'none' }],
    ['expo', { ...doubling, jitter: 'none' }],
    ['full', { ...doubling, jitter: 'full' }],
    ['equal', { ...doubling, jitter: 'equal' }],
    ['decorr', { backoffMs: base, maxBackoffMs: cap, jitter: 'decorrelated' }],
  ];
}

/** All clients begin at once; each try is a read and a conditional write, every message on a slow network. */
function compete(clients: number, backoff: Settings, net: Distribution, seed: number): Result {
  const start = { arrivals: 'schedule', everySeconds: 86_400, requestsEach: clients };
  const instant = { type: 'constant', value: 0 } as const;
  const design = storeDesign(
    [{ access: 'conditional', parameters: { ...start, ...backoff, attempts: 100 } }],
    {
      kind: 'sql-database',
      placement: [{ zone: 0, instances: 1 }],
      parameters: { slots: 1_000, serviceTime: instant, writeTime: instant },
    },
  );
  const connections = design.connections.map((connection) =>
    connection.to === storeIds.store
      ? {
          ...connection,
          parameters: { ...connection.parameters, ownDelay: net },
          rules: [{ ...plainRule, asks: 'read' } as const, { ...plainRule, step: 2 }],
        }
      : connection,
  );
  const simulation = beginRun({ ...design, connections, seed });
  const { components, links } = simulation.world.kernel;
  const { inside } = components[0]!.meter;
  do simulation.step();
  while (inside.value > 0 && simulation.nowSeconds < LONGEST);
  return {
    calls: links[0]!.meter.counts[linkCount.sent]!,
    completionMs: simulation.nowSeconds * 1e3,
  };
}

function meanOf(results: readonly Result[]): Result {
  const mean = (of: (result: Result) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0) / results.length;
  return {
    calls: mean(({ calls }) => calls),
    completionMs: mean(({ completionMs }) => completionMs),
  };
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, place) => place === 0 || value > values[place - 1]!);
}

/** A normal time in milliseconds; below 0 as good as never at five deviations. */
function netOf(text: string): Distribution {
  const [, mean, deviation] = /^abs\(Normal\(([\d.]+),([\d.]+)\)\) ms$/.exec(text) ?? [];
  if (mean === undefined) throw new Unsupported(`the network is no normal one: ${text}`);
  return { type: 'normal', mean: Number(mean), deviation: Number(deviation) };
}
