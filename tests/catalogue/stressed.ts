import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { ScenarioStep } from '../../src/model/Scenario';
import { always, Bench, write, zoneA, zoneB } from '../support/bench';
import { unevenFleet } from './unevenFleet';
import { usual } from './usual';

type Settings = Readonly<Record<string, ParameterValue>>;

/** The id of the component that is looked at. */
export const subject = 7;

/** Seconds that such a run lasts. */
export const lasts = 6;

const spread = { type: 'exponential', mean: 20 } as const;

/** One instance of a component, or several, are dead for a while. */
function crashOf(component: number, instances = 1): ScenarioStep {
  const fault = { type: 'kill', component, instances } as const;
  return { type: 'fault', id: 800, atSeconds: 2, endSeconds: 5, fault };
}

const crash = crashOf(subject);
const crashBehind = crashOf(5);
const crashOfTwo = crashOf(subject, 2);

const someCounts = [
  { atSeconds: 0, value: 50 },
  { atSeconds: 1, value: 300 },
];

const somePoints = [
  { atSeconds: 0, value: 0.5 },
  { atSeconds: 2, value: 2 },
];

/** Of an autoscaler that is switched on: several looks within the run. */
const quickScaling: Settings = {
  scaleEverySeconds: 1,
  scaleOverSeconds: 0.5,
  bootSeconds: 0.5,
  scaleTolerance: 50,
  scaleDownAfterSeconds: 2,
  targetRate: 20,
  targetUtilisation: 30,
};

/**
 * The same with five times the traffic until half of the time is over, clients that soon give up, an operation that matters
 * more than the other, and more slots, of the subject where `settings` do not say how many.
 */
function crowded(kind: string, settings: Settings = {}): Design {
  const design = stressed(kind, settings);
  return {
    ...design,
    operations: design.operations.map((operation, place) => ({
      ...operation,
      priority: place === 0 ? 0 : 9,
    })),
    components: design.components.map((component) => ({
      ...component,
      parameters: {
        ...component.parameters,
        ...(component.id === 5 && { slots: 100 }),
        ...(component.id === 1 && { rate: 500, timeoutMs: 30 }),
        ...(component.id === subject &&
          'slots' in component.parameters && { slots: 12, ...settings }),
      },
    })),
    scenario: { ...design.scenario, steps: [...design.scenario.steps, calm] },
  };
}

const calm: ScenarioStep = {
  type: 'fault',
  id: 801,
  atSeconds: 3,
  fault: { type: 'traffic', component: 0, factor: 0.26 },
};

/**
 * A component of a kind in trouble enough for each of its settings to matter: short of slots, places, time and memory, and
 * one instance of it (or behind it) dead for a while. `settings` replace those that bring the trouble.
 */
export function stressed(kind: string, settings: Settings = {}): Design {
  const { receives, sends = [] } = kindOf(kind) ?? {};
  switch (kindOf(kind)?.like ?? kind) {
    case 'client':
      return new Bench(50)
        .tenants()
        .put(subject, kind, {
          ...usual(kind),
          rate: 100,
          timeoutMs: 60,
          attempts: 2,
          backoffMs: 20,
          users: 20,
          thinkTime: always(50),
          paceMs: 100,
          everySeconds: 0.5,
          counts: someCounts,
          points: somePoints,
          curveStart: 1,
          curveSeconds: 2,
          reloadShare: 0.5,
          connected: 20,
          ...settings,
        })
        .put(5, 'service', { serviceTime: spread, slots: 2, queueLimit: 5 })
        .wire(subject, 5)
        .scenario(crashBehind).drawing;
    case 'load-balancer':
      return client(new Bench(50))
        .put(subject, kind, { ...usual(kind), checkSeconds: 0.5, checkFailures: 2, ...settings })
        .put(5, 'service', { serviceTime: spread, slots: 1, queueLimit: 5 }, { instances: 3 })
        .wire(1, subject)
        .wire(subject, 5)
        .scenario(crashBehind).drawing;
    case 'service': {
      const isDirect = receives === 'request';
      const bench = behind(isDirect, client(new Bench(50)))
        .put(subject, kind, {
          ...usual(kind),
          serviceTime: spread,
          slots: 2,
          queueLimit: 3,
          patienceTime: { type: 'exponential', mean: 20 },
          adaptiveFrom: 2,
          ...quickScaling,
          ...settings,
        })
        .put(5, 'sql-database', { serviceTime: spread, slots: 50 })
        .wire(isDirect ? 1 : 3, subject, isDirect ? {} : { timeoutMs: 30 });
      return (sends.includes('query') ? bench.wire(subject, 5) : bench).drawing;
    }
    case 'rate-limiter':
      return client(new Bench(50).tenants())
        .put(
          subject,
          kind,
          {
            ...usual(kind),
            serviceTime: { type: 'exponential', mean: 5 },
            rate: 40,
            burst: 8,
            places: 8,
            limit: 40,
            inFlight: 8,
            slowMs: 30,
            ...settings,
          },
          { instances: 2 },
        )
        .put(4, 'cache')
        .put(5, 'service', { serviceTime: spread, slots: 20 })
        .wire(1, subject)
        .wire(subject, 4)
        .wire(subject, 5)
        .scenario(crashOf(4)).drawing;
    case 'third-party-api':
      return client(new Bench(50))
        .put(3, 'service', { slots: 100 })
        .put(subject, kind, {
          ...usual(kind),
          serviceTime: { type: 'exponential', mean: 20 },
          quota: 60,
          badEverySeconds: 2,
          badForSeconds: 0.5,
          badErrorPercent: 20,
          lostReplyPercent: 10,
          ...settings,
        })
        .wire(1, 3)
        .wire(3, subject, { timeoutMs: 100, attempts: 2, backoffMs: 10 }).drawing;
    case 'event-loop-service':
      return client(new Bench(50))
        .put(subject, kind, {
          ...usual(kind),
          serviceTime: { type: 'exponential', mean: 3 },
          queueLimit: 3,
          heavyShare: 10,
          heavyTime: { type: 'exponential', mean: 30 },
          poolThreads: 1,
          ...quickScaling,
          ...settings,
        })
        .put(5, 'sql-database', { serviceTime: spread, slots: 50 })
        .wire(1, subject)
        .wire(subject, 5).drawing;
    case 'serverless-function':
      return client(new Bench(50))
        .put(subject, kind, {
          ...usual(kind),
          serviceTime: spread,
          coldStart: { type: 'exponential', mean: 100 },
          slots: 8,
          idleSeconds: 0.05,
          rampCount: 2,
          rampSeconds: 0.5,
          queueLimit: 2,
          ...settings,
        })
        .put(5, 'sql-database', { serviceTime: spread, slots: 50 })
        .wire(1, subject)
        .wire(subject, 5).drawing;
    case 'worker':
      return client(new Bench(50))
        .put(4, 'queue')
        .put(subject, kind, {
          ...usual(kind),
          serviceTime: spread,
          slots: 1,
          ...quickScaling,
          ...settings,
        })
        .put(5, 'sql-database', { serviceTime: spread, writeTime: spread, slots: 1 })
        .wire(1, 4)
        .wire(4, subject)
        .wire(subject, 5).drawing;
    case 'cache': {
      // Some settings matter with the database behind it and two instances, some where loads take long and keys are absent.
      const isOther =
        sends.includes('query') &&
        ('start' in settings || 'writes' in settings || receives === 'request');
      const isSlow = 'content' in settings;
      const { drawing } = client(new Bench(50))
        .put(3, 'service')
        .put(
          subject,
          kind,
          {
            ...usual(kind),
            serviceTime: { type: 'exponential', mean: 5 },
            capacity: 20,
            ttlSeconds: 0.5,
            queueLimit: 2,
            leaseSeconds: 0.3,
            ...settings,
          },
          { instances: isOther ? 2 : 1 },
        )
        .put(5, 'sql-database', isSlow ? { serviceTime: spread } : {})
        .wire(1, 3)
        .wire(3, subject)
        .wire(isOther ? subject : 3, 5);
      const absent = isSlow ? 0.3 : 0;
      return { ...drawing, keySpaces: drawing.keySpaces.map((keys) => ({ ...keys, absent })) };
    }
    case 'sql-database':
      return client(new Bench(50))
        .put(3, 'service', { slots: 100 })
        .put(
          subject,
          kind,
          {
            ...usual(kind),
            serviceTime: spread,
            writeTime: spread,
            slots: 1,
            queueLimit: 2,
            replicaLagMs: 200,
            failoverSeconds: 1,
            detectSeconds: 0.5,
            ...settings,
          },
          {
            zones: [
              [zoneA, 1],
              [zoneB, 2],
            ],
          },
        )
        .wire(1, 3)
        .wire(3, subject)
        .scenario(crash).drawing;
    case 'consensus-store':
      return client(new Bench(50))
        .put(3, 'service', { slots: 100 })
        .put(
          subject,
          kind,
          {
            ...usual(kind),
            serviceTime: spread,
            writeTime: spread,
            slots: 1,
            queueLimit: 5,
            ...settings,
          },
          {
            zones: [
              [zoneA, 2],
              [zoneB, 1],
            ],
          },
        )
        .wire(1, 3)
        .wire(3, subject)
        .scenario(crash).drawing;
    case 'sharded-database':
      return client(new Bench(50))
        .put(3, 'service', { slots: 100 })
        .put(
          subject,
          kind,
          {
            ...usual(kind),
            serviceTime: spread,
            writeTime: spread,
            slots: 1,
            queueLimit: 3,
            ...settings,
          },
          {
            zones: [
              [zoneA, 2],
              [zoneB, 2],
            ],
          },
        )
        .wire(1, 3)
        .wire(3, subject)
        .scenario(crash).drawing;
    case 'quorum-store':
      return client(new Bench(50))
        .put(3, 'service', { slots: 100 })
        .put(
          subject,
          kind,
          {
            ...usual(kind),
            serviceTime: spread,
            writeTime: spread,
            detectSeconds: 0.5,
            slots: 2,
            ...settings,
          },
          {
            zones: [
              [zoneA, 2],
              [zoneB, 2],
            ],
          },
        )
        .wire(1, 3)
        .wire(3, subject)
        .scenario(crash).drawing;
    case 'queue':
      return client(new Bench(50).tenants().prioritise(write, 8))
        .put(subject, kind, {
          ...usual(kind),
          queueLimit: 20,
          visibilitySeconds: 0.03,
          maxDeliveries: 2,
          retentionSeconds: 0.25,
          poisonShare: 0.1,
          lingerMs: 200,
          ...settings,
        })
        .put(5, 'worker', { serviceTime: spread, slots: 2 })
        .wire(1, subject)
        .wire(subject, 5)
        .scenario(crashBehind).drawing;
    case 'log':
      return client(new Bench(50))
        .put(
          subject,
          kind,
          {
            ...usual(kind),
            serviceTime: spread,
            partitions: 2,
            partitionRate: 100,
            maxDeliveries: 2,
            window: 2,
            retentionSeconds: 0.25,
            retainedMessages: 8,
            copies: 2,
            copyLagMs: 50,
            electionSeconds: 0.5,
            commitSeconds: 0.5,
            sessionSeconds: 0.5,
            rebalanceSeconds: 0.2,
            poisonShare: 0.1,
            lingerMs: 200,
            ...settings,
          },
          { instances: 3 },
        )
        .put(5, 'worker', { serviceTime: spread, slots: 2 }, { instances: 3 })
        .wire(1, subject)
        .wire(subject, 5)
        .scenario(crashOfTwo, { ...crashBehind, id: 801, atSeconds: 3 }).drawing;
    case 'topic':
      return client(new Bench(50).tenants().prioritise(write, 8))
        .put(subject, kind, {
          ...usual(kind),
          queueLimit: 20,
          visibilitySeconds: 0.03,
          maxDeliveries: 2,
          retentionSeconds: 0.25,
          poisonShare: 0.1,
          lingerMs: 200,
          ...settings,
        })
        .put(5, 'worker', { serviceTime: spread, slots: 2 })
        .put(6, 'worker', { serviceTime: spread, slots: 1 })
        .wire(1, subject)
        .wire(subject, 5)
        .wire(subject, 6)
        .scenario(crashBehind).drawing;
    default:
      throw new Error(`No trouble is known for "${kind}".`);
  }
}

/** With a service between the client and what does not take requests. */
function behind(isDirect: boolean, bench: Bench): Bench {
  return isDirect ? bench : bench.put(3, 'service', { slots: 100 }).wire(1, 3);
}

/** Further designs in which settings of a kind matter that do not in the first. */
export function stressedFurther(kind: string, settings: Settings): readonly Design[] {
  const model = kindOf(kind)?.like ?? kind;
  if (model === 'load-balancer') return [unevenFleet(subject, kind, settings)];
  if (model === 'cache') return [severalCaches(kind, settings)];
  return ['service', 'worker', 'event-loop-service', 'serverless-function'].includes(model)
    ? [crowded(kind, settings)]
    : [];
}

/** Three instances of a cache, one of which dies. */
function severalCaches(kind: string, settings: Settings): Design {
  return client(new Bench(50))
    .put(3, 'service')
    .put(subject, kind, { ...usual(kind), ...settings }, { instances: 3 })
    .put(5, 'sql-database')
    .wire(1, 3)
    .wire(3, subject)
    .wire(3, 5)
    .scenario(crash).drawing;
}

/** Reads and writes at random, 100 a second. */
function client(bench: Bench): Bench {
  return bench.put(1, 'client', { rate: 100 });
}
