import type { KindId } from '../../src/catalogue/index';
import type { Design } from '../../src/model/Design';
import type { Fault } from '../../src/model/Fault';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { ScenarioStep } from '../../src/model/Scenario';
import { Bench, write, zoneA, zoneB } from '../support/bench';
import { subject } from './stressed';

type Settings = Readonly<Record<string, ParameterValue>>;

/** Further troubles for the kinds whose settings matter in more ways than one run can show. */
export function strained(kind: KindId, settings: Settings): readonly Design[] {
  switch (kind) {
    case 'sql-database':
      return [contended(settings), parted(settings)];
    case 'consensus-store':
      return [leaderless(settings)];
    case 'sharded-database':
      return [growing(settings)];
    case 'quorum-store':
      return [apart(settings), slow(settings)];
    default:
      return [];
  }
}

/** Many at a time on few rows, and a primary that stands still for a while. */
function contended(settings: Settings): Design {
  return new Bench(5)
    .client(1, 200, write)
    .put(3, 'service', { slots: 100 })
    .put(subject, 'sql-database', { failoverSeconds: 0.5, ...settings }, { instances: 3 })
    .wire(1, 3)
    .wire(3, subject)
    .scenario(step(1, 3, { type: 'pausePrimary', component: subject })).drawing;
}

/** The primary and those who call it are cut off from most of the replicas. */
function parted(settings: Settings): Design {
  return new Bench(5)
    .client(1, 100, write)
    .client(2, 100)
    .put(3, 'service', { slots: 100 }, { zones: [[zoneA, 1]] })
    .put(4, 'service', { slots: 100 }, { zones: [[zoneB, 1]] })
    .put(
      subject,
      'sql-database',
      { failoverSeconds: 0.5, ...settings },
      {
        zones: [
          [zoneA, 2],
          [zoneB, 1],
        ],
      },
    )
    .wire(1, 3)
    .wire(2, 4)
    .wire(3, subject)
    .wire(4, subject)
    .scenario(step(1, 3, { type: 'partition', zones: [zoneA] })).drawing;
}

/** The leader is cut off from the others, between two heartbeats. */
function leaderless(settings: Settings): Design {
  return new Bench(5)
    .client(1, 1_000, write)
    .put(3, 'service', { slots: 100 }, { zones: [[zoneB, 1]] })
    .put(
      subject,
      'consensus-store',
      { electionMs: 200, electionLongestMs: 400, ...settings },
      {
        zones: [
          [zoneA, 1],
          [zoneB, 2],
        ],
      },
    )
    .wire(1, 3)
    .wire(3, subject, { timeoutMs: 50 })
    .scenario(step(1.03, 5, { type: 'partition', zones: [zoneA] })).drawing;
}

/** Few rows, many transactions and scans, and a shard that joins. */
function growing(settings: Settings): Design {
  const usual = { scanPercent: 20, transactionPercent: 50, againstPercent: 10, slots: 2 };
  const placement = [{ zone: 0, instances: 4 }];
  return new Bench(2_000)
    .client(1, 100, write)
    .client(2, 100)
    .put(3, 'service', { slots: 100 })
    .put(subject, 'sharded-database', { ...usual, ...settings }, { instances: 3 })
    .wire(1, 3)
    .wire(2, 3)
    .wire(3, subject)
    .scenario(
      {
        type: 'edit',
        id: 802,
        atSeconds: 2,
        edit: { type: 'placeComponent', id: subject, placement },
      },
      step(1, 5, { type: 'hotKey', keySpace: 0, share: 0.5 }),
    ).drawing;
}

/** Both sides of a partition are written and read. */
function apart(settings: Settings): Design {
  return bothSides(settings, {}).scenario(step(1, 3, { type: 'partition', zones: [zoneA] }))
    .drawing;
}

/** One copy each way, and messages that take their time. */
function slow(settings: Settings): Design {
  return bothSides(settings, {
    readQuorum: 1,
    writeQuorum: 1,
    messages: 'own',
    queueLimit: 1,
  }).scenario(step(1, 3, { type: 'partition', zones: [zoneA] })).drawing;
}

function bothSides(settings: Settings, usual: Settings): Bench {
  const times = { detectSeconds: 0.2, giveUpSeconds: 0.5, slots: 1 };
  return new Bench(5)
    .client(1, 100, write)
    .client(2, 100)
    .client(5, 50, write)
    .put(3, 'service', { slots: 100 }, { zones: [[zoneA, 1]] })
    .put(4, 'service', { slots: 100 }, { zones: [[zoneB, 1]] })
    .wire(5, 4)
    .put(
      subject,
      'quorum-store',
      { ...times, ...usual, ...settings },
      {
        zones: [
          [zoneA, 1],
          [zoneB, 2],
        ],
      },
    )
    .wire(1, 3)
    .wire(2, 4)
    .wire(3, subject)
    .wire(4, subject);
}

function step(atSeconds: number, endSeconds: number, fault: Fault): ScenarioStep {
  return { type: 'fault', id: 801, atSeconds, endSeconds, fault };
}
