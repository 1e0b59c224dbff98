import { messageOf } from '../../model/messageOf';
import { kindOf } from '../../catalogue/kindOf';
import { runExperiment } from '../../engine/experiment/runExperiment';
import type { ExperimentResult, Simulate } from '../../model/Experiment';
import { ThreadPool } from './ThreadPool';

/** Hands a `Simulate` over so many threads to some work, and ends them after it; with one, everything runs in this thread. */
export async function simulateInThreads<Result>(
  threads: number,
  work: (simulate: Simulate) => Promise<Result>,
): Promise<Result> {
  if (threads <= 1) return work((request) => Promise.resolve(runExperiment(request, kindOf)));
  const pool = new ThreadPool('simulate', threads);
  try {
    return await work((request) => pool.ask(request).catch(broken));
  } finally {
    await pool.end();
  }
}

function broken(error: unknown): ExperimentResult {
  const message = messageOf(error);
  return { ok: false, problems: [{ path: '', message: `A run failed: ${message}` }] };
}
