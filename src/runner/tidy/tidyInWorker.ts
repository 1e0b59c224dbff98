import type { Move } from '../../model/Edit';
import type { TidyQuestion } from './TidyQuestion';

/** After so long the layout is given up, milliseconds: 500 components with 1,000 connections take some ten seconds. */
const limitMs = 60_000;

/**
 * Lays out in a worker that lives for this one question, so that the page stays free. Rejects when the worker's script cannot
 * be loaded, after a minute, and when the signal says that nobody waits any more; its reason is the error then.
 */
export function tidyInWorker(
  question: TidyQuestion,
  signal: AbortSignal,
): Promise<readonly Move[]> {
  const worker = new Worker(new URL('../../../workers/tidy.worker.ts', import.meta.url), {
    type: 'module',
    name: 'tidy',
  });
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  return new Promise<readonly Move[]>((resolve, reject) => {
    giveUp = setTimeout(
      () => reject(new Error('Tidying was given up after a minute. Select fewer components.')),
      limitMs,
    );
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(failure(event.message)));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Move[]>) => resolve(data));
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(question);
  }).finally(() => {
    clearTimeout(giveUp);
    worker.terminate();
  });
}

/** An error without a message is a script that is not there. */
function failure(message: string | undefined): string {
  return message === undefined || message === ''
    ? 'Tidying could not be loaded. Try again with a network.'
    : `Tidying failed: ${message}`;
}
