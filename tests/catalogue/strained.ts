import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import type { Fault } from '../../src/model/Fault';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { ScenarioStep } from '../../src/model/Scenario';
import { Bench, write, zoneA, zoneB } from '../support/bench';
import { subject } from './stressed';
import { usual } from './usual';

type Settings = Readonly<Record<string, ParameterValue>>;

/** Further troubles for the kinds whose settings matter in more ways than one run can show. */
export function strained(kind: string, settings: Settings): readonly Design[] {
  switch (kindOf(kind)?.like ?? kind) {
    case 'sql-database':
      return [contended(kind, settings), parted(kind, settings)];
    case 'consensus-store':
      return [leaderless(kind, settings)];
    case 'sharded-database':
      return [growing(kind, settings)];
    case 'quorum-store':
      return [apart(settings), slow(settings)];
    default:
      return [];
  }
}

/** Many at a time on few rows, and a primary that stands still for a while. */
function contended(kind: string, settings: Settings): Design {
  return new Bench(5)
    .client(1, 200, write)
    .put(3, 'service', { slots: 100 })
    .put(subject, kind, { ...usual(kind), failoverSeconds: 0.5, ...settings }, { instances: 3 })
    .wire(1, 3)
    .wire(3, subject)
    .scenario(step(1, 3, { type: 'pausePrimary', component: subject })).drawing;
}

/** The primary and those who call it are cut off from most of the replicas. */
function parted(kind: string, settings: Settings): Design {
  return new Bench(5)
    .client(1, 100, write)
    .client(2, 100)
    .put(3, 'service', { slots: 100 }, { zones: [[zoneA, 1]] })
    .put(4, 'service', { slots: 100 }, { zones: [[zoneB, 1]] })
    .put(
      subject,
      kind,
      { ...usual(kind), failoverSeconds: 0.5, ...settings },
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
function leaderless(kind: string, settings: Settings): Design {
  return new Bench(5)
    .client(1, 1_000, write)
    .put(3, 'service', { slots: 100 }, { zones: [[zoneB, 1]] })
    .put(
      subject,
      kind,
      { ...usual(kind), electionMs: 200, electionLongestMs: 400, ...settings },
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
function growing(kind: string, settings: Settings): Design {
  const busy = { scanPercent: 20, transactionPercent: 50, againstPercent: 10, slots: 2 };
  const placement = [{ zone: 0, instances: 4 }];
  return new Bench(2_000)
    .client(1, 100, write)
    .client(2, 100)
    .put(3, 'service', { slots: 100 })
    .put(subject, kind, { ...busy, ...settings }, { instances: 3 })
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

function bothSides(settings: Settings, own: Settings): Bench {
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
      { ...times, ...own, ...settings },
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
