import { parentPort } from 'node:worker_threads';
import { kindOf } from '../../catalogue/kindOf';
import { runExperiment } from '../../engine/experiment/runExperiment';
import { measureTask } from '../reference/measureTask';
import type { ThreadWork } from './ThreadWork';

/** Runs inside a thread that was started with the name of a kind of work: does what it is sent, one after another. */
export function serveThread(work: unknown): void {
  if (work === 'measure') {
    parentPort?.on('message', ({ test, seed }: ThreadWork['measure']['request']) =>
      reply(measureTask(test, seed)),
    );
  }
  if (work === 'simulate') {
    parentPort?.on('message', (request: ThreadWork['simulate']['request']) =>
      reply(runExperiment(request, kindOf)),
    );
  }
}

function reply(answer: ThreadWork[keyof ThreadWork]['reply']): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(answer);
}
