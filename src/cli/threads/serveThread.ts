import { parentPort } from 'node:worker_threads';
import { kindOf } from '../../catalogue/kindOf';
import { runExperiment } from '../../engine/experiment/runExperiment';
import { measureTask } from '../reference/measureTask';
import type { ThreadWork, ThreadWorkName } from './ThreadWork';

type Servants = {
  readonly [Name in ThreadWorkName]: (
    request: ThreadWork[Name]['request'],
  ) => ThreadWork[Name]['reply'];
};

const servants: Servants = {
  measure: ({ test, seed }) => measureTask(test, seed),
  simulate: (request) => runExperiment(request, kindOf),
};

/** Runs inside a thread that was started with the name of a kind of work: does what it is sent, one after another. */
export function serveThread(work: unknown): void {
  if (work === 'measure' || work === 'simulate') serve(work);
}

function serve<Name extends ThreadWorkName>(work: Name): void {
  const servant = servants[work];
  parentPort?.on('message', (request: ThreadWork[Name]['request']) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(servant(request));
  });
}
