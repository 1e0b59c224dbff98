import { parentPort } from 'node:worker_threads';
import { measureTask } from './measureTask';
import type { MeasuringReply, MeasuringRequest } from './MeasuringMessages';

/** Runs inside a thread: measures what it is sent, one after another. */
export function serveMeasurements(): void {
  parentPort?.on('message', ({ place, test, seed }: MeasuringRequest) => {
    const reply: MeasuringReply = { place, measured: measureTask(test, seed) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(reply);
  });
}
