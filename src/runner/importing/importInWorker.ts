import type { ImportResult } from '../../exchange/import/ImportResult';
import type { ImportMessage, ImportQuestion, ImportStage } from './ImportMessage';

/** After so long the import is given up, milliseconds: a file of 32 MB takes some ten seconds. */
const limitMs = 120_000;

/**
 * Makes a design of a file in a worker that lives for this one file, so that the page stays free. Rejects when the worker's
 * script cannot be loaded, after two minutes, and when the signal says that nobody waits any more; its reason is the error then.
 */
export function importInWorker(
  question: ImportQuestion,
  onStage: (stage: ImportStage) => void,
  signal: AbortSignal,
): Promise<ImportResult> {
  const worker = new Worker(new URL('../../../workers/import.worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  return new Promise<ImportResult>((resolve, reject) => {
    giveUp = setTimeout(
      () => reject(new Error('The import was given up after two minutes. Try a shorter file.')),
      limitMs,
    );
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(failure(event.message)));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => {
      if (data.type === 'done') resolve(data.result);
      else onStage(data.stage);
    });
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
    ? 'The importer could not be loaded. Connect to the internet and try again.'
    : `The file could not be read: ${message}`;
}
