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
  if (work === 'measure') serve(servants.measure);
  if (work === 'simulate') serve(servants.simulate);
}

function serve<Request, Reply>(servant: (request: Request) => Reply): void {
  parentPort?.on('message', (request: Request) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(servant(request));
  });
}
