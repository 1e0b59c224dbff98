import { kindOf } from '../../../src/catalogue/kindOf';
import type { Design } from '../../../src/model/Design';
import type { Fault } from '../../../src/model/Fault';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench, read, write } from '../../support/bench';
import type { Planted } from './Planted';

type Settings = Readonly<Record<string, ParameterValue>>;

const exponential = (mean: number) => ({ type: 'exponential', mean }) as const;
const poisson = { arrivals: 'poisson' } as const;
const patient = { ...poisson, timeoutMs: 10_000 };

/** A client that sends at random moments. */
function users(rate: number, operation = read, settings: Settings = {}, keys = 1_000): Bench {
  return new Bench(keys).client(1, rate, operation, { ...patient, ...settings });
}

/** Client, service and database; ids 1, 2 and 3. */
function tiers(
  rate: number,
  service: Settings,
  database: Settings,
  {
    way = {},
    operation = read,
    client = {},
  }: { way?: Settings; operation?: number; client?: Settings } = {},
): Bench {
  return users(rate, operation, client)
    .put(2, 'service', { serviceTime: exponential(2), slots: 64, ...service })
    .put(3, 'sql-database', {
      serviceTime: exponential(2),
      writeTime: exponential(2),
      slots: 16,
      ...database,
    })
    .wire(1, 2)
    .wire(2, 3, way);
}

function hotRow(): Design {
  const bench = new Bench(10_000)
    .client(1, 60, write, patient)
    .put(2, 'service', { serviceTime: exponential(1), slots: 200 })
    .put(3, 'sql-database', {
      writeTime: exponential(20),
      slots: 64,
      locking: 'locks',
      queueLimit: 1_000,
    })
    .wire(1, 2)
    .wire(2, 3);
  return bench.with({
    keySpaces: [{ id: 903, name: 'Stock', keys: 10_000, zipf: 0, hot: 0.9 }],
  }).drawing;
}

function hotShard(): Design {
  return new Bench(10_000)
    .client(1, 900, read, patient)
    .put(2, 'service', { serviceTime: exponential(1), slots: 400 })
    .put(
      3,
      'sharded-database',
      { serviceTime: exponential(4), slots: 2, queueLimit: 1_000 },
      { instances: 4 },
    )
    .wire(1, 2)
    .wire(2, 3)
    .with({ keySpaces: [{ id: 903, name: 'Videos', keys: 10_000, zipf: 0, hot: 0.6 }] }).drawing;
}

function cached(
  cache: Settings,
  database: Settings,
  { rate = 800, keys = 5_000, zipf = 0.9 } = {},
): Design {
  return new Bench(keys)
    .client(1, rate, read, { ...patient, timeoutMs: 4_000 })
    .put(2, 'service', { serviceTime: exponential(1), slots: 400, queueLimit: 400 })
    .put(3, 'cache', cache)
    .put(4, 'sql-database', { serviceTime: exponential(4), slots: 1, queueLimit: 400, ...database })
    .wire(1, 2)
    .wire(2, 3)
    .wire(2, 4)
    .with({ keySpaces: [{ id: 903, name: 'Items', keys, zipf }] }).drawing;
}

function messages(rate: number, build: (bench: Bench) => Bench): Design {
  return build(new Bench(1_000).client(1, rate, write, patient)).drawing;
}

/** A service with room to spare behind another one, whose only trouble is the fault. */
function troubled(fault: Fault): Design {
  return users(200)
    .put(2, 'service', { serviceTime: exponential(1), slots: 200 })
    .put(3, 'service', { serviceTime: exponential(5), slots: 16 })
    .wire(1, 2)
    .wire(2, 3)
    .scenario({ type: 'fault', id: 950, atSeconds: 0, fault }).drawing;
}

const planted: readonly Planted[] = [
  {
    name: 'Memory that leaks',
    design: troubled({ type: 'leak', component: 3, afterSeconds: 6, restartSeconds: 3 }),
    seconds: 30,
    culprit: 3,
    cause: 'standingStill',
    broken: 'success',
  },
  {
    name: 'Long pauses of a collector',
    design: troubled({ type: 'pauses', component: 3, everySeconds: 5, pauseMs: 500 }),
    seconds: 30,
    culprit: 3,
    cause: 'standingStill',
    broken: 'p99',
  },
  {
    name: 'Too few slots at a service',
    design: tiers(
      250,
      { serviceTime: exponential(20), slots: 4, queueLimit: 200 },
      {},
      { client: { timeoutMs: 1_000 } },
    ).drawing,
    seconds: 15,
    culprit: 2,
    cause: 'bottleneck',
    broken: 'success',
  },
  {
    name: 'Too few slots at a database',
    design: tiers(
      180,
      {},
      { serviceTime: exponential(25), slots: 4, queueLimit: 400 },
      { client: { timeoutMs: 1_500 } },
    ).drawing,
    seconds: 15,
    culprit: 3,
    cause: 'bottleneck',
    broken: 'success',
  },
  {
    name: 'Slots held by a slow third party',
    design: users(60)
      .put(2, 'service', { serviceTime: exponential(2), slots: 16, queueLimit: 100 })
      .put(3, 'third-party-api', { serviceTime: exponential(500), quota: 0, errorPercent: 0 })
      .wire(1, 2)
      .wire(2, 3).drawing,
    seconds: 20,
    culprit: 3,
    cause: 'slowCallee',
    broken: 'success',
  },
  {
    name: 'Slots held two calls away',
    design: users(80)
      .put(2, 'service', { serviceTime: exponential(2), slots: 24 })
      .put(4, 'service', { serviceTime: exponential(2), slots: 200 })
      .put(3, 'service', { serviceTime: exponential(400), slots: 400 })
      .wire(1, 2)
      .wire(2, 4)
      .wire(4, 3).drawing,
    seconds: 20,
    culprit: 3,
    cause: 'slowCallee',
    broken: 'success',
  },
  {
    name: 'Slow third party, short patience',
    design: users(40)
      .put(2, 'service', { serviceTime: exponential(2), slots: 200 })
      .put(3, 'third-party-api', { serviceTime: exponential(800), quota: 0, errorPercent: 0 })
      .wire(1, 2)
      .wire(2, 3, { timeoutMs: 1_000 }).drawing,
    seconds: 20,
    culprit: 3,
    cause: 'slowCallee',
    broken: 'success',
  },
  {
    name: 'Lock on a hot row',
    design: hotRow(),
    seconds: 20,
    culprit: 3,
    cause: 'rowLock',
    broken: 'p99',
  },
  {
    name: 'Hot shard',
    design: hotShard(),
    seconds: 15,
    culprit: 3,
    cause: 'hotShard',
    broken: 'p99',
  },
  {
    name: 'Single consumer',
    design: messages(50, (bench) =>
      bench
        .put(2, 'queue')
        .put(3, 'worker', { serviceTime: exponential(30), slots: 1 })
        .wire(1, 2)
        .wire(2, 3),
    ),
    seconds: 30,
    culprit: 3,
    cause: 'consumerLag',
    broken: 'messages',
  },
  {
    name: 'Partitions bound the consumers',
    design: messages(100, (bench) =>
      bench
        .put(2, 'log', { partitions: 2, copies: 1 })
        .put(3, 'worker', { serviceTime: exponential(30), slots: 1 }, { instances: 8 })
        .wire(1, 2)
        .wire(2, 3),
    ),
    seconds: 30,
    culprit: 2,
    cause: 'partitionBound',
    broken: 'messages',
  },
  {
    name: 'Consumers held by a slow callee',
    design: messages(60, (bench) =>
      bench
        .put(2, 'queue')
        .put(3, 'worker', { serviceTime: exponential(2), slots: 8 })
        .put(4, 'third-party-api', { serviceTime: exponential(300), quota: 0, errorPercent: 0 })
        .wire(1, 2)
        .wire(2, 3)
        .wire(3, 4),
    ),
    seconds: 30,
    culprit: 4,
    cause: 'consumerHeld',
    broken: 'messages',
  },
  {
    name: 'Connection limit of a store',
    design: tiers(300, { slots: 200 }, { serviceTime: exponential(60), slots: 64, connections: 16 })
      .drawing,
    seconds: 15,
    culprit: 3,
    cause: 'connectionLimit',
    broken: 'success',
  },
  {
    name: 'Pool of connections too small',
    design: tiers(
      200,
      { slots: 200 },
      { serviceTime: exponential(20), slots: 64 },
      { way: { limit: 'pool', maxInFlight: 3 } },
    ).drawing,
    seconds: 15,
    culprit: 2,
    cause: 'poolTooSmall',
    broken: 'p99',
  },
  {
    name: 'Retry storm',
    design: new Bench(1_000)
      .client(1, 150, read, patient)
      .put(2, 'service', { serviceTime: exponential(1), slots: 400, queueLimit: 400 })
      .put(3, 'sql-database', { serviceTime: exponential(20), slots: 4, queueLimit: 400 })
      .wire(1, 2)
      .wire(2, 3, { timeoutMs: 300, attempts: 4, backoffMs: 50 })
      .scenario({
        type: 'fault',
        id: 950,
        atSeconds: 3,
        endSeconds: 6,
        fault: { type: 'slow', component: 3, factor: 4 },
      }).drawing,
    seconds: 25,
    culprit: 3,
    cause: 'retryStorm',
    broken: 'success',
  },
  {
    name: 'Cold cache',
    design: cached({ start: 'cold', ttlSeconds: 0 }, {}, { rate: 600, keys: 20_000, zipf: 0.6 }),
    seconds: 15,
    culprit: 3,
    cause: 'coldCache',
    broken: 'success',
  },
  {
    name: 'Cache too small',
    design: cached(
      { start: 'warm', ttlSeconds: 0, capacity: 200 },
      {},
      { rate: 800, keys: 5_000, zipf: 0.6 },
    ),
    seconds: 15,
    culprit: 3,
    cause: 'cacheTooSmall',
    broken: 'success',
  },
  {
    name: 'Cache stampede',
    design: cached(
      { start: 'warm', ttlSeconds: 3 },
      { serviceTime: exponential(150), slots: 8, queueLimit: 2_000 },
      { rate: 1_500, keys: 60, zipf: 1.1 },
    ),
    seconds: 20,
    culprit: 3,
    cause: 'cacheStampede',
    broken: 'p99',
  },
  {
    name: 'Event loop blocked',
    design: users(120)
      .put(2, 'event-loop-service', {
        serviceTime: exponential(1),
        heavyShare: 2,
        heavyTime: always(250),
      })
      .wire(1, 2).drawing,
    seconds: 20,
    culprit: 2,
    cause: 'eventLoopBlocked',
    broken: 'p99',
  },
  {
    name: 'Quota of a third party',
    design: users(120)
      .put(2, 'service', { serviceTime: exponential(2), slots: 200 })
      .put(3, 'third-party-api', { serviceTime: exponential(40), quota: 60, errorPercent: 0 })
      .wire(1, 2)
      .wire(2, 3).drawing,
    seconds: 15,
    culprit: 3,
    cause: 'limitReached',
    broken: 'success',
  },
  {
    name: 'Rate limit of a gate',
    design: users(200)
      .put(2, 'rate-limiter', { rate: 100, burst: 20 })
      .put(3, 'service', { serviceTime: exponential(5), slots: 32 })
      .wire(1, 2)
      .wire(2, 3).drawing,
    seconds: 15,
    culprit: 2,
    cause: 'limitReached',
    broken: 'success',
  },
  {
    name: 'Processors of a proxy',
    design: users(900)
      .put(2, 'auth-service', {
        serviceTime: exponential(3),
        slots: 256,
        processors: 2,
        queueLimit: 100,
      })
      .put(3, 'service', { serviceTime: exponential(2), slots: 64 })
      .wire(1, 2)
      .wire(2, 3).drawing,
    seconds: 10,
    culprit: 2,
    cause: 'bottleneck',
    broken: 'success',
  },
  {
    name: 'Concurrency limit of functions',
    design: users(100)
      .put(2, 'serverless-function', { serviceTime: exponential(200), slots: 10, keepWarm: 10 })
      .wire(1, 2).drawing,
    seconds: 15,
    culprit: 2,
    cause: 'elasticLimit',
    broken: 'success',
  },
  {
    name: 'Only replica overloaded by reads',
    design: users(400)
      .put(2, 'service', { serviceTime: exponential(1), slots: 400, queueLimit: 400 })
      .put(
        3,
        'sql-database',
        { serviceTime: exponential(10), slots: 3, queueLimit: 300, reads: 'replicas' },
        { instances: 2 },
      )
      .wire(1, 2)
      .wire(2, 3).drawing,
    seconds: 15,
    culprit: 3,
    cause: 'replicaOverload',
    broken: 'p99',
  },
  {
    name: 'Line without bound',
    design: new Bench(1_000)
      .client(1, 260, read, { ...poisson, timeoutMs: 500 })
      .put(2, 'service', { serviceTime: exponential(20), slots: 4, waiting: 'unbounded' })
      .wire(1, 2).drawing,
    seconds: 20,
    culprit: 2,
    cause: 'unboundedQueue',
    broken: 'success',
  },
  {
    name: 'Bandwidth',
    design: tiers(
      100,
      { slots: 400 },
      { slots: 32 },
      { way: { bandwidth: 'limited', bandwidthMbit: 15, replyKb: 20 } },
    ).drawing,
    seconds: 15,
    culprit: 2,
    cause: 'bandwidth',
    broken: 'p99',
  },
  {
    name: 'Callers wait for a lease',
    design: cached(
      { start: 'warm', ttlSeconds: 2, protection: 'leases' },
      { serviceTime: exponential(400), slots: 64, queueLimit: 2_000 },
      { rate: 500, keys: 40, zipf: 1.1 },
    ),
    seconds: 20,
    culprit: 3,
    cause: 'cacheLockWait',
    broken: 'p99',
  },
  {
    name: 'Dependency that hangs',
    design: users(60)
      .put(2, 'service', { serviceTime: exponential(2), slots: 32 })
      .put(3, 'third-party-api', { serviceTime: exponential(40), quota: 0, errorPercent: 0 })
      .wire(1, 2)
      .wire(2, 3, { timeoutMs: 5_000 })
      .scenario({ type: 'fault', id: 950, atSeconds: 3, fault: { type: 'hang', component: 3 } })
      .drawing,
    seconds: 20,
    culprit: 3,
    cause: 'silent',
    broken: 'success',
  },
  {
    name: 'A third of the answers are errors',
    design: users(80)
      .put(2, 'service', { serviceTime: exponential(2), slots: 64 })
      .put(3, 'third-party-api', { serviceTime: exponential(40), quota: 0, errorPercent: 33 })
      .wire(1, 2)
      .wire(2, 3).drawing,
    seconds: 15,
    culprit: 3,
    cause: 'failing',
    broken: 'success',
  },
];

/** One trouble each: who is told first, and why. Components are called by the names of their kinds. */
export const plantedDesigns: readonly Planted[] = planted.map((one) => ({
  ...one,
  design: { ...one.design, components: one.design.components.map(withName) },
}));

function withName(
  component: Design['components'][number],
  place: number,
  all: Design['components'],
): Design['components'][number] {
  const alike = all.slice(0, place).filter(({ kind }) => kind === component.kind).length;
  const name = kindOf(component.kind)?.name ?? component.kind;
  return { ...component, name: alike === 0 ? name : `${name} ${alike + 1}` };
}
