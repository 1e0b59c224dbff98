import type { KindId } from '../../src/catalogue/index';
import type { Design } from '../../src/model/Design';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { ScenarioStep } from '../../src/model/Scenario';
import { always, Bench, zoneA, zoneB } from '../support/bench';

type Settings = Readonly<Record<string, ParameterValue>>;

/** The id of the component that is looked at. */
export const subject = 7;

/** Seconds that such a run lasts. */
export const lasts = 6;

const spread = { type: 'exponential', mean: 20 } as const;

const crash: ScenarioStep = {
  type: 'fault',
  id: 800,
  atSeconds: 2,
  endSeconds: 5,
  fault: { type: 'kill', component: subject, instances: 1 },
};

const crashBehind: ScenarioStep = {
  ...crash,
  fault: { type: 'kill', component: 5, instances: 1 },
};

/**
 * A component of a kind in trouble enough for each of its settings to matter: short of slots, places, time and memory, and
 * one instance of it (or behind it) dead for a while. `settings` replace those that bring the trouble.
 */
export function stressed(kind: KindId, settings: Settings = {}): Design {
  switch (kind) {
    case 'client':
      return new Bench(50)
        .put(subject, kind, {
          rate: 100,
          timeoutMs: 60,
          attempts: 2,
          backoffMs: 20,
          users: 20,
          thinkTime: always(50),
          ...settings,
        })
        .put(5, 'service', { serviceTime: spread, slots: 2, queueLimit: 5 })
        .wire(subject, 5).drawing;
    case 'load-balancer':
      return client(new Bench(50))
        .put(subject, kind, { checkSeconds: 0.5, checkFailures: 2, ...settings })
        .put(5, 'service', { serviceTime: spread, slots: 1, queueLimit: 5 }, { instances: 3 })
        .wire(1, subject)
        .wire(subject, 5)
        .scenario(crashBehind).drawing;
    case 'service':
      return client(new Bench(50))
        .put(subject, kind, { serviceTime: spread, slots: 2, queueLimit: 3, ...settings })
        .put(5, 'sql-database', { serviceTime: spread, slots: 50 })
        .wire(1, subject)
        .wire(subject, 5).drawing;
    case 'worker':
      return client(new Bench(50))
        .put(4, 'queue')
        .put(subject, kind, { serviceTime: spread, slots: 1, ...settings })
        .put(5, 'sql-database', { serviceTime: spread, writeTime: spread, slots: 1 })
        .wire(1, 4)
        .wire(4, subject)
        .wire(subject, 5).drawing;
    case 'cache':
      return client(new Bench(50))
        .put(3, 'service')
        .put(subject, kind, {
          serviceTime: { type: 'exponential', mean: 5 },
          capacity: 20,
          ttlSeconds: 0.5,
          queueLimit: 2,
          ...settings,
        })
        .put(5, 'sql-database')
        .wire(1, 3)
        .wire(3, subject)
        .wire(3, 5).drawing;
    case 'sql-database':
      return client(new Bench(50))
        .put(3, 'service', { slots: 100 })
        .put(
          subject,
          kind,
          {
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
    case 'queue':
      return client(new Bench(50))
        .put(subject, kind, {
          queueLimit: 20,
          visibilitySeconds: 0.03,
          maxDeliveries: 2,
          ...settings,
        })
        .put(5, 'worker', { serviceTime: spread, slots: 1 })
        .wire(1, subject)
        .wire(subject, 5).drawing;
  }
}

/** Reads and writes at random, 100 a second. */
function client(bench: Bench): Bench {
  return bench.put(1, 'client', { rate: 100 });
}
