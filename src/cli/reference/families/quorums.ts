import { takeReport } from '../../../engine/report/takeReport';
import { exponential } from '../../../library/textbook/exponential';
import { poisson } from '../../../library/textbook/poisson';
import { noDelay, quorumStore } from '../designs/quorumStore';
import { storeDesign } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import { beginRun } from '../designs/beginRun';
import { Unsupported } from '../Unsupported';

/** Quorums that overlap never answer with the past; a write waits for the last copy of its quorum. */
export const quorums: Family = { name: 'F-QUORUM', way: 'design', measure };

function measure(task: Task): Metrics {
  return task.parameters.has('W') ? measureLatency(task) : measureStrict(task);
}

function measureLatency(task: Task): Metrics {
  const { parameters } = task;
  const copies = parameters.number('N');
  const quorumsOfWrites = parameters.numbers('W');
  const roundTrip = exponential(parameters.number('rtt_mean_ms') * 1e-3);
  parameters.finish();
  const all = quorumsOfWrites.map((writes) => {
    const store = quorumStore(copies, 1, writes, { ...noDelay, write: roundTrip });
    const design = storeDesign([{ access: 'update', parameters: poisson(100) }], store);
    const { latency } = reachSteadyState(design, task).drained.components.at(-1)!;
    return [`mean_write_ms[W=${writes}]`, (latency.meanSeconds ?? NaN) * 1e3];
  });
  return Object.fromEntries(all) as Metrics;
}

/** Every pair of quorums that overlap, and one pair that does not; each with its share of the requests. */
function measureStrict(task: Task): Metrics {
  const sizes = task.parameters.numbers('N');
  task.parameters.finish();
  const strict = sizes.flatMap((copies) => overlapping(copies));
  const stale = strict.map((quorum) => staleReads(quorum, strict.length, task));
  return {
    stale_reads: stale.reduce((sum, count) => sum + count, 0),
    'stale_reads for R=1,W=1': staleReads([sizes[0] ?? 3, 1, 1], strict.length, task),
  };
}

type Quorum = readonly [copies: number, reads: number, writes: number];

function overlapping(copies: number): readonly Quorum[] {
  const counts = Array.from({ length: copies }, (_, place) => place + 1);
  return counts.flatMap((reads) =>
    counts
      .filter((writes) => reads + writes > copies)
      .map((writes): Quorum => [copies, reads, writes]),
  );
}

/** One key is written and read all the time, so that many reads begin when a write has just been acknowledged. */
function staleReads([copies, reads, writes]: Quorum, parts: number, { run, seed }: Task): number {
  if (run.requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const time = exponential(0.01);
  const legs = { write: time, acknowledge: time, read: time, reply: time };
  const rate = 100;
  const design = storeDesign(
    [
      { access: 'update', parameters: poisson(rate) },
      { access: 'read', parameters: poisson(rate) },
    ],
    quorumStore(copies, reads, writes, legs),
  );
  const simulation = beginRun({ ...design, seed });
  simulation.advance(run.requests / parts / rate, Infinity);
  return takeReport(simulation).components.at(-1)!.staleReads;
}
