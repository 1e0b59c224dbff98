import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { MeasuringReply, MeasuringRequest } from './MeasuringMessages';
import { measuringThread } from './MeasuringMessages';
import type { Measured } from './measureTask';

/** Measures all requests in so many threads of the bundle that this runs from; calls `done` for each as it comes back. */
export async function measureInThreads(
  requests: readonly MeasuringRequest[],
  threads: number,
  done: (place: number, measured: Measured) => void,
): Promise<void> {
  const left = [...requests];
  const next = (): MeasuringRequest | undefined => left.shift();
  const count = Math.min(threads, requests.length);
  await Promise.all(Array.from({ length: count }, () => runThread(next, done)));
}

/** One thread, fed until nothing is left. */
function runThread(
  next: () => MeasuringRequest | undefined,
  done: (place: number, measured: Measured) => void,
): Promise<void> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: measuringThread });
  return new Promise((resolve, reject) => {
    const feed = (): void => {
      const request = next();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      if (request !== undefined) worker.postMessage(request);
      else void worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', ({ place, measured }: MeasuringReply) => {
      done(place, measured);
      feed();
    });
    worker.on('error', reject);
    feed();
  });
}
