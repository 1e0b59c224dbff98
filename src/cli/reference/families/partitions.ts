import { takeReport } from '../../../engine/report/takeReport';
import type { ComponentReport } from '../../../model/Report';
import { noDelay, quorumStore } from '../designs/quorumStore';
import { type Callers, storeDesign, type StoreSetting } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** A partition under two stores: one that wants a majority for everything, and one whose every member answers alone. */
export const partitions: Family = { name: 'F-CAP', way: 'design', measure };

const BEFORE = 10;

interface Partitioned {
  readonly nodes: number;
  readonly majority: number;
  readonly seconds: number;
  readonly rate: number;
  readonly keys: number;
  readonly seed: number;
}

function measure({ parameters, seed }: Task): Metrics {
  const partition: Partitioned = {
    nodes: parameters.number('nodes'),
    majority: parameters.number('majority'),
    seconds: parameters.number('partition_s'),
    rate: parameters.number('rate_per_s'),
    keys: parameters.number('keys'),
    seed,
  };
  parameters.finish();
  const consistent = afterPartition(consensus(partition.nodes), partition);
  const available = afterPartition(single(partition.nodes), partition);
  return {
    'CP availability during partition': consistent.good / (consistent.good + consistent.failed),
    'CP conflicting keys': consistent.store.store!.conflictingKeys,
    'CP rejected writes': consistent.failed,
    'AP availability during partition': available.good / (available.good + available.failed),
    'AP keys written on both sides': available.store.store!.conflictingKeys,
    'AP acknowledged writes discarded if the merge keeps the majority side':
      available.store.store!.discardedWrites,
  };
}

function consensus(nodes: number): StoreSetting {
  return { kind: 'consensus-store', parameters: {}, placement: oneEach(nodes) };
}

function single(nodes: number): StoreSetting {
  const more = { asks: 'needed', merge: 'majority', detectSeconds: 0.01 };
  return { ...quorumStore(nodes, 1, 1, noDelay, more), placement: oneEach(nodes) };
}

function oneEach(nodes: number): StoreSetting['placement'] {
  return Array.from({ length: nodes }, (_, place) => ({ zone: place + 1, instances: 1 }));
}

interface Outcome {
  readonly good: number;
  readonly failed: number;
  readonly store: ComponentReport;
}

/** Writes of the time of the partition by how they ended, and the store after it. Each node has writers of its own. */
function afterPartition(store: StoreSetting, partition: Partitioned): Outcome {
  const { nodes, majority, seconds, rate, keys, seed } = partition;
  const parameters = { arrivals: 'constant', rate: rate / nodes };
  const callers = Array.from({ length: nodes }, (_, place): Callers => ({
    access: 'update',
    parameters,
    zone: place + 1,
  }));
  const simulation = beginRun({ ...storeDesign(callers, store, { keys }), seed });
  simulation.advance(BEFORE + 0.001, Infinity);
  simulation.resetMeasures();
  const zones = callers.slice(majority).map((_, place) => majority + place + 1);
  simulation.act({ type: 'break', id: 900, fault: { type: 'partition', zones } });
  simulation.advance(BEFORE + seconds + 0.001, Infinity);
  const { outcomes } = takeReport(simulation).system;
  const countOf = (good: boolean): number =>
    outcomes
      .filter(({ outcome }) => (outcome === 'ok') === good)
      .reduce((sum, { count }) => sum + count, 0);
  const [good, failed] = [countOf(true), countOf(false)];
  simulation.act({ type: 'mend', id: 900 });
  simulation.advance(BEFORE + seconds + 10, Infinity);
  return { good, failed, store: takeReport(simulation).components.at(-1)! };
}
