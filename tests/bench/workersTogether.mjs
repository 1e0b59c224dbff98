import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const EVENTS = 500_000;
const ROUNDS = 12;

/**
 * How many times as much two workers get done at once as one alone, by the clock on the wall: the best of 12 rounds of each in
 * turn. `measure` is the address of the bundle that has `longRun`.
 */
export async function workersTogether(measure) {
  const entry = new URL('worker.mjs', import.meta.url);
  const workers = [0, 1].map(() => new Worker(entry, { workerData: { measure } }));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  let [alone, together] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    alone = Math.min(alone, await milliseconds(workers.slice(0, 1)));
    together = Math.min(together, await milliseconds(workers));
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return (2 * alone) / together;
}

/** Until the last of them is done. */
async function milliseconds(workers) {
  const answers = workers.map((worker) => once(worker, 'message'));
  for (const worker of workers) worker.postMessage(EVENTS);
  return Math.max(...(await Promise.all(answers)).flat());
}
