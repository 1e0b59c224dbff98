import { expect, test } from 'vitest';
import { chainOf } from '../../src/analysis/chain/chainOf';
import { findingsOf } from '../../src/analysis/findings/findingsOf';
import { findingsOfRun } from '../../src/analysis/findings/findingsOfRun';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import type { Fault } from '../../src/model/Fault';
import type { Finding } from '../../src/model/Finding';
import { plainRule } from '../../src/model/plainRule';
import { Bench, read, write, zoneA, zoneB } from '../support/bench';
import { runTimeline } from '../support/runTimeline';
import { measured } from './planted/measured';

const exponential = (mean: number) => ({ type: 'exponential', mean }) as const;
const impatient = { arrivals: 'poisson', timeoutMs: 3_000 } as const;

function withFault(
  bench: Bench,
  fault: Fault,
  [atSeconds, endSeconds]: readonly [number, number?],
  durationSeconds: number,
): Design {
  const step = {
    type: 'fault',
    id: 990,
    atSeconds,
    ...(endSeconds !== undefined && { endSeconds }),
    fault,
  } as const;
  return { ...bench.drawing, scenario: { durationSeconds, steps: [step] } };
}

/** What `diagnose` tells of the whole timeline. */
function toldOf(design: Design): readonly Finding[] {
  return findingsOfRun(runTimeline(design));
}

/** What the page tells while the fault acts. */
function toldDuring(design: Design, seconds: number): readonly Finding[] {
  return findingsOf({ design, kindOf, report: measured(design, seconds) });
}

test('a partner that was slow for a part of the run is the cause, though the slots were not held on average', () => {
  const bench = new Bench(20_000)
    .client(1, 300, read, impatient)
    .put(2, 'service', { serviceTime: exponential(2), slots: 24 })
    .put(3, 'third-party-api', { serviceTime: exponential(30), quota: 0, errorPercent: 0 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 2_500 });
  const slow = { type: 'slow', component: 3, factor: 40 } as const;
  const [first] = toldOf(withFault(bench, slow, [20, 34], 60));
  expect(first).toMatchObject({ rule: 'slowCallee', weight: 'harm', components: [3, 2] });
  expect(first!.text).toMatch(/^From 0:20 to 0:3\d, when users were worst off\. A call to /);
});

test('data that grow until a database is full are told as its being full, and not as little being left', () => {
  const bench = new Bench(1_000)
    .client(1, 400, read, impatient)
    .put(2, 'service', { serviceTime: exponential(2), slots: 200 })
    .put(3, 'sql-database', { serviceTime: exponential(7), slots: 8 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 1_000 });
  const grow = { type: 'grow', component: 3, factor: 5, overSeconds: 40 } as const;
  const told = toldOf(withFault(bench, grow, [10], 60));
  expect(told[0]).toMatchObject({ rule: 'bottleneck', components: [3, 2] });
  expect(told.map(({ rule }) => rule)).not.toContain('headroom');
});

test('a zone that is lost is the cause where what is left is full, while it is lost and after', () => {
  const bench = new Bench(1_000)
    .client(1, 600, read, impatient)
    .balancer(2, { policy: 'leastRequests' })
    .put(
      3,
      'service',
      { serviceTime: exponential(34), slots: 16 },
      {
        zones: [
          [zoneA, 1],
          [zoneB, 1],
        ],
      },
    )
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 3_000 });
  const design = withFault(bench, { type: 'loseZone', zone: zoneB }, [15, 35], 50);
  const cause = { rule: 'down', weight: 'harm', components: [3] };
  const [during] = toldDuring(design, 34);
  expect(during).toMatchObject(cause);
  expect(during!.title).toBe(
    '1 of 2 instances of service 3 is down, and what is left cannot do the work of all',
  );
  expect(during!.text).toContain('It was in Zone B.');
  expect(toldOf(design)[0]).toMatchObject(cause);
});

test('an instance that is slower than the others is not told as getting more of the work', () => {
  const bench = new Bench(1_000)
    .client(1, 400, read, impatient)
    .balancer(2)
    .put(3, 'service', { serviceTime: exponential(15), slots: 16 }, { instances: 4 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 3_000 });
  const slow = { type: 'slow', component: 3, factor: 15, instances: 1 } as const;
  const [first] = toldDuring(withFault(bench, slow, [1], 30), 30);
  expect(first).toMatchObject({ rule: 'slowInstance', components: [3] });
  expect(first!.title).toBe('1 of 4 instances of service 3 is slower than the others, and full');
  expect(first!.suggestions[0]!.label).toBe('load-balancer 2, policy: least requests');
});

test('a database without its primary is down: no limit of connections is what refuses', () => {
  const bench = new Bench(1_000)
    .client(1, 200, write, impatient)
    .service(2, 1, { slots: 200 })
    .database(
      3,
      2,
      { failoverSeconds: 20 },
      {
        zones: [
          [zoneA, 1],
          [zoneB, 1],
        ],
      },
    )
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 1_000 });
  const kill = { type: 'kill', component: 3, instances: 1 } as const;
  const [first] = toldDuring(withFault(bench, kill, [5], 20), 20);
  expect(first).toMatchObject({ rule: 'down', weight: 'harm', components: [3] });
  expect(first!.title).toMatch(
    /^1 of 2 instances of sql-database 3 is down, and \d+% of the calls/,
  );
});

const objectives = [{ type: 'latency', id: 980, quantile: 0.99, mostSeconds: 0.5 }] as const;
const twoServers = () =>
  new Bench(1_000)
    .client(1, 300, read, impatient)
    .service(2, 4, { slots: 64 }, { instances: 2 })
    .wire(1, 2);

test('pauses that no mean shows are told with their length, and what goes round them', () => {
  const pauses = { type: 'pauses', component: 2, everySeconds: 5, pauseMs: 900 } as const;
  const [first] = toldOf({ ...withFault(twoServers(), pauses, [5], 40), objectives });
  expect(first).toMatchObject({ rule: 'standingStill', weight: 'harm', components: [2] });
  expect(first!.title).toBe('service 2 stands still for 900 ms every 5 s');
  expect(first!.suggestions[0]!.label).toBe(
    'A copy of each late call to service 2, after the 95th percentile',
  );
});

test('pauses that are too short to matter are no cause', () => {
  const pauses = { type: 'pauses', component: 2, everySeconds: 5, pauseMs: 20 } as const;
  const rules = toldOf(withFault(twoServers(), pauses, [5], 40)).map(({ rule }) => rule);
  expect(rules).not.toContain('standingStill');
});

test('what no rule explains is told where users lose their time, and what was done there', () => {
  const slow = { type: 'slow', component: 2, factor: 200 } as const;
  const [first] = toldOf({ ...withFault(twoServers(), slow, [30, 31], 40), objectives });
  expect(first).toMatchObject({ rule: 'whereItGoes', weight: 'harm', components: [2] });
  expect(first!.title).toBe('Answers take longer because of service 2: 100% of the added time');
  expect(first!.text).toMatch(/^p99 is \d+ ms; 500 ms are promised\./);
  expect(first!.text).toContain('What was done to it: ');
});

test('writes that a partition cuts off are told, although all requests but few are reads, and well', () => {
  const mix = [
    { operation: read, share: 98 },
    { operation: write, share: 2 },
  ];
  const bench = new Bench(1_000)
    .client(1, 500, read, { ...impatient, mix })
    .service(2, 2, { slots: 200 }, { zones: [[zoneB, 2]] })
    .database(
      3,
      2,
      { reads: 'replicas' },
      {
        zones: [
          [zoneA, 1],
          [zoneB, 2],
        ],
      },
    )
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 300 });
  const design = withFault(bench, { type: 'partition', zones: [zoneA] }, [10], 40);
  const run = runTimeline(design);
  expect(run.report.system.successShare).toBeGreaterThan(0.98);
  const [first] = findingsOfRun(run);
  expect(first).toMatchObject({ rule: 'lostCalls', weight: 'harm', components: [3, 2] });
  expect(first!.text).toContain('What was done there: Zone A cut off.');
  expect(first!.text).toMatch(/In all, \d+% of the requests “Write” fail\./);
  expect(chainOf(run).at(-1)!.text).toMatch(/success of Write \d+%/);
});

test('what waits for calls that are lost on the way is not put down to who would have answered', () => {
  const bench = new Bench(1_000)
    .client(1, 200, read, impatient)
    .service(2, 2, { slots: 200 })
    .database(3, 4)
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 300, attempts: 3 });
  const lossy = { type: 'lossy', connection: 203, share: 0.05 } as const;
  const [first] = toldDuring(withFault(bench, lossy, [1], 30), 30);
  expect(first).toMatchObject({ rule: 'lostCalls', weight: 'harm', components: [3, 2] });
  expect(first!.title).toMatch(
    /^10% of the calls from service 2 to sql-database 3 are given up, though it answers in 4/,
  );
  expect(first!.suggestions[0]!.label).toMatch(/^Timeout of calls to sql-database 3: /);
});

test('a timeout below the time of the work is the cause, wherever else the users wait longest', () => {
  const bench = new Bench(1_000)
    .client(1, 100, read, impatient)
    .service(2, 2, { slots: 200 })
    .put(3, 'third-party-api', { serviceTime: exponential(400), quota: 0, errorPercent: 0 })
    .put(4, 'sql-database', { serviceTime: exponential(6) })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 2_500 })
    .wire(2, 4, { timeoutMs: 12 });
  const [first] = toldDuring(bench.drawing, 30);
  expect(first).toMatchObject({ rule: 'slowCallee', weight: 'harm', components: [4, 2] });
  expect(first!.title).toBe('sql-database 4 is slower than its callers are patient');
});

test('an entrance that is half gone is the cause, before what is half gone behind it', () => {
  const zones = {
    zones: [
      [zoneA, 1],
      [zoneB, 1],
    ],
  } as const;
  const bench = new Bench(1_000)
    .client(1, 200, read, impatient)
    .put(2, 'api-gateway', { rate: 1_000, burst: 1_000 }, zones)
    .service(3, 5, { slots: 64 }, zones)
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 2_000 });
  const [first, second] = toldDuring(
    withFault(bench, { type: 'loseZone', zone: zoneA }, [5], 40),
    40,
  );
  expect(first).toMatchObject({ rule: 'down', weight: 'harm', components: [2] });
  expect(first!.title).toMatch(
    /^1 of 2 instances of api-gateway 2 is down, and \d+% of the calls to it get no answer$/,
  );
  expect(second).toMatchObject({ rule: 'down', components: [3] });
});

test('what has become slow is told where nothing is full and nobody has promised anything', () => {
  const mix = [
    { operation: read, share: 9 },
    { operation: write, share: 1 },
  ];
  const onlyWrites = { ...plainRule, operations: [write] };
  const bench = new Bench(1_000)
    .client(1, 300, read, { ...impatient, mix })
    .service(2, 2, { slots: 400 })
    .put(3, 'third-party-api', { serviceTime: exponential(60), quota: 0, errorPercent: 0 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 5_000 }, [onlyWrites]);
  const slow = { type: 'slow', component: 3, factor: 10 } as const;
  const [first] = toldOf(withFault(bench, slow, [15], 60));
  expect(first).toMatchObject({ rule: 'whereItGoes', weight: 'harm', components: [3] });
  expect(first!.text).toMatch(/The mean time of “Write” is \d+ ms, and was 6\d ms before\./);
});

test('what only the slowest feel is told, though no mean shows it', () => {
  const bench = new Bench(1_000)
    .client(1, 300, read, impatient)
    .service(2, 4, { slots: 64 }, { instances: 40 })
    .wire(1, 2);
  const slow = { type: 'slow', component: 2, factor: 100, instances: 1 } as const;
  const [first] = toldOf(withFault(bench, slow, [10], 50));
  expect(first).toMatchObject({ rule: 'slowInstance', weight: 'harm', components: [2] });
  expect(first!.title).toBe('1 of 40 instances of service 2 is slower than the others');
  expect(first!.text).toMatch(/^p99 is (39|40)\d ms, and was \d ms before\./);
});

test('a primary that stands still is not told as answering within moments', () => {
  const mix = [
    { operation: read, share: 1 },
    { operation: write, share: 1 },
  ];
  const bench = new Bench(1_000)
    .client(1, 200, read, { ...impatient, mix })
    .service(2, 2, { slots: 40 }, { instances: 2 })
    .database(3, 4, { reads: 'replicas' }, { instances: 3 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 2_000 });
  const paused = { type: 'pausePrimary', component: 3 } as const;
  const first = toldOf(withFault(bench, paused, [10], 40)).find(
    ({ rule }) => rule === 'slowCallee',
  );
  expect(first!.text).toMatch(
    /sql-database 3 answers few of its calls, and service 2 keeps each slot for \d+/,
  );
  expect(first!.text).toContain('What was done to it: primary stands still.');
});

test('what is wholly gone and says nothing is told as down', () => {
  const zones = { zones: [[zoneA, 2]] } as const;
  const bench = new Bench(1_000)
    .client(1, 200, read, impatient)
    .service(2, 2, { slots: 4_000 })
    .service(3, 5, { slots: 64 }, zones)
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 500 });
  const [first] = toldDuring(withFault(bench, { type: 'loseZone', zone: zoneA }, [5], 30), 30);
  expect(first).toMatchObject({ rule: 'down', weight: 'harm', components: [3] });
  expect(first!.title).toMatch(/^service 3 is down, and \d+% of the calls to it get no answer$/);
});

test('a quota that nobody asks turns nothing away', () => {
  const design = new Bench(1_000)
    .client(1, 100, read, impatient)
    .service(2, 2)
    .put(3, 'third-party-api', { quota: 50 })
    .wire(1, 2)
    .wire(2, 3, {}, [{ ...plainRule, operations: [write] }]).drawing;
  expect(toldDuring(design, 15)).toEqual([]);
});

test('consumers that hang are named, and not the partitions that they read', () => {
  const bench = new Bench(1_000)
    .client(1, 50, write, impatient)
    .log(2, { partitions: 4 })
    .worker(3, 10, {}, { instances: 2 })
    .wire(1, 2)
    .wire(2, 3);
  const [first] = toldDuring(withFault(bench, { type: 'hang', component: 3 }, [5], 40), 40);
  expect(first).toMatchObject({ rule: 'notConsumed', weight: 'harm', components: [3, 2] });
  expect(first!.text).toContain('What was done there: worker 3: never answers.');
});

test('a cache that is down beside a store that can do without is a risk and no harm', () => {
  const bench = new Bench(1_000)
    .client(1, 100, read, impatient)
    .service(2, 2, { slots: 64 })
    .cache(3)
    .database(4, 2)
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 50 })
    .wire(2, 4, { timeoutMs: 500 });
  const kill = { type: 'kill', component: 3, instances: 0 } as const;
  const found = toldDuring(withFault(bench, kill, [5], 30), 30);
  expect(found.filter(({ weight }) => weight === 'harm')).toEqual([]);
  expect(found).toContainEqual(expect.objectContaining({ rule: 'down', components: [3] }));
  expect(found[0]!.title).toMatch(/^cache 3 is down, and \d+% of the calls to it fail$/);
});

test('one instance that is ill and not full is told as slower than the others', () => {
  const bench = new Bench(1_000)
    .client(1, 200, read, impatient)
    .balancer(2)
    .put(3, 'service', { serviceTime: exponential(10), slots: 32 }, { instances: 4 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 3_000 });
  const well = toldDuring(bench.drawing, 30);
  expect(well.map(({ rule }) => rule)).not.toContain('slowInstance');
  const slow = { type: 'slow', component: 3, factor: 20, instances: 1 } as const;
  const [first] = toldDuring(withFault(bench, slow, [1], 30), 30);
  expect(first).toMatchObject({ rule: 'slowInstance', weight: 'risk', components: [3] });
  expect(first!.title).toBe('1 of 4 instances of service 3 is slower than the others');
});

test('consumers whose slots are taken by work and by calls together have no room', () => {
  const design = new Bench(1_000)
    .client(1, 120, write, impatient)
    .queue(2)
    .worker(3, 160, { slots: 4 }, { instances: 4 })
    .put(4, 'object-store', { serviceTime: exponential(50) })
    .wire(1, 2)
    .wire(2, 3)
    .wire(3, 4, { timeoutMs: 2_000 }).drawing;
  const [first] = toldDuring(design, 40);
  expect(first).toMatchObject({ rule: 'consumerLag', components: [3, 2] });
  expect(first!.text).toMatch(
    /Of its 16 slots \d+% are at work and \d+% held by calls to object-store 4/,
  );
  // What it can do is what it does.
  const [done, most] = [/and (\d+)\/s are done/, /: (\d+)\/s is all/].map((pattern) =>
    Number(pattern.exec(first!.text)![1]),
  );
  expect(Math.abs(done! - most!)).toBeLessThanOrEqual(2);
});

test('no more writes find their row locked than ask for a hot one', () => {
  const bench = new Bench(10_000)
    .client(1, 150, write, impatient)
    .put(2, 'sharded-database', { writeTime: exponential(12), slots: 64, queueLimit: 5_000 })
    .wire(1, 2, { timeoutMs: 1_000 });
  const hot = { type: 'hotKey', keySpace: 903, share: 0.7 } as const;
  const found = toldDuring(withFault(bench, hot, [1], 20), 20).find(
    ({ rule }) => rule === 'rowLock',
  );
  const share = found!.evidence.find(({ label }) => label.startsWith('Writes that found'))!.value;
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(0.72);
});

test('of one instance, one write and one connection it is told in the singular', () => {
  const pool = new Bench(1_000)
    .client(1, 100, read, impatient)
    .service(2, 1, { slots: 200 }, { instances: 2 })
    .database(3, 30)
    .wire(1, 2)
    .wire(2, 3, { limit: 'pool', maxInFlight: 1, maxPending: 500, pendingTimeoutMs: 2_000 });
  const [first] = toldDuring(pool.drawing, 15);
  expect(first!.title).toBe(
    'The pool of 1 connection from service 2 to sql-database 3 is too small',
  );
  expect(first!.text).toMatch(
    /^Each of the 2 instances of service 2 has one\. In all, (1\.9|2) of 2 connections are in use/,
  );
});

test('a callee that takes as long as ever is not called slow where more comes than before: the traffic is named', () => {
  const bench = new Bench(20_000)
    .client(1, 60, read, impatient)
    .put(2, 'service', { serviceTime: exponential(2), slots: 12 })
    .put(3, 'third-party-api', { serviceTime: exponential(100), quota: 0, errorPercent: 0 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 2_500 });
  const spike = { type: 'traffic', component: 0, factor: 3 } as const;
  const [first] = toldOf(withFault(bench, spike, [20, 40], 60));
  expect(first).toMatchObject({ rule: 'slowCallee', weight: 'harm', components: [3, 2] });
  expect(first!.title).toMatch(
    /has too few slots for the time that .* takes, at 3 times the usual/,
  );
  expect(first!.text).toContain(', as it did before, and ');
});

test('what made one operation slow is told, and not what takes the time of all as it always did', () => {
  const mix = [
    { operation: read, share: 9 },
    { operation: write, share: 1 },
  ];
  const bench = new Bench(1_000)
    .client(1, 300, read, { ...impatient, mix })
    .service(2, 2, { slots: 400 })
    .put(3, 'third-party-api', { serviceTime: exponential(400), quota: 0, errorPercent: 0 })
    .put(4, 'third-party-api', { serviceTime: exponential(30), quota: 0, errorPercent: 0 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 5_000 }, [{ ...plainRule, operations: [read] }])
    .wire(2, 4, { timeoutMs: 5_000 }, [{ ...plainRule, operations: [write] }]);
  const slow = { type: 'slow', component: 4, factor: 8 } as const;
  const [first] = toldOf(withFault(bench, slow, [15], 60));
  expect(first).toMatchObject({ rule: 'whereItGoes', weight: 'harm', components: [4] });
  expect(first!.title).toMatch(
    /^Answers take longer because of .*4: (9\d[.\d]*|100)% of the added time$/,
  );
  expect(first!.text).toMatch(
    /A call to it from service 2 takes 2\d\d ms, and took \d\d ms before\. It is not full: /,
  );
  expect(first!.suggestions[0]!.label).toMatch(
    /^Give third-party-api 4 up after \d+ ms and answer with a stand-in$/,
  );
});

test('a callee that is quick is not called slow where the way to it is', () => {
  const bench = new Bench(20_000)
    .client(1, 100, read, impatient)
    .put(2, 'service', { serviceTime: exponential(2), slots: 24 })
    .put(3, 'third-party-api', { serviceTime: exponential(30), quota: 0, errorPercent: 0 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 2_500 });
  const late = { type: 'delay', connection: 203, addedMs: 300 } as const;
  const [first] = toldOf(withFault(bench, late, [20, 40], 60));
  expect(first).toMatchObject({ rule: 'slowCallee', weight: 'harm', components: [3, 2] });
  expect(first!.title).toMatch(/^The way from service 2 to third-party-api 3 is slow and holds /);
  expect(first!.text).toMatch(/takes 6\d\d ms, 60\d ms of it on the way, and service 2 keeps/);
  expect(first!.text).toMatch(/(\d\d)% of the time that users wait is spent on it/);
});
