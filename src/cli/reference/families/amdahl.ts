import { callsAtOnce } from '../designs/callsAtOnce';
import { takeReport } from '../../../engine/report/takeReport';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { users } from '../../../library/textbook/users';
import { waitingConnections } from '../designs/waitingConnections';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** Jobs one after another, of which a part is done by one and the rest by so many workers at the same time. */
export const amdahl: Family = { name: 'H-AMDAHL', way: 'design', measure };

const JOBS = 20;
const JOB_MS = 1_000;

function measure({ parameters, seed }: Task): Metrics {
  const shares = parameters.numbers('parallel_fraction');
  const counts = parameters.numbers('n');
  parameters.finish();
  const all = shares.flatMap((share) =>
    counts.map((count) => [`speedup[p=${share},n=${count}]`, speedup(share, count, seed)]),
  );
  return Object.fromEntries(all) as Metrics;
}

function speedup(parallelShare: number, workers: number, seed: number): number {
  const chain = pipelineDesign(users(1, 0), [
    { slots: 1, serviceTime: { type: 'constant', value: (1 - parallelShare) * JOB_MS } },
    {
      slots: workers,
      serviceTime: { type: 'constant', value: (parallelShare * JOB_MS) / workers },
    },
  ]);
  const connections = waitingConnections(chain).map((connection, place) =>
    place === 0 ? connection : { ...connection, rules: callsAtOnce(workers) },
  );
  const simulation = beginRun({ ...chain, connections, seed });
  simulation.advance((JOBS * JOB_MS) / 1_000, Infinity);
  const seconds = takeReport(simulation).system.latency.meanSeconds ?? NaN;
  return JOB_MS / 1_000 / seconds;
}
