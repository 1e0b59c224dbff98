import { messageOf } from '../../model/messageOf';
import { importDesign } from '../../exchange/import/importDesign';
import type { ImportMessage, ImportQuestion } from './ImportMessage';

/** As much of a worker's scope as this needs. */
interface Scope {
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: ImportQuestion }) => void,
  ): void;
  postMessage(message: ImportMessage): void;
}

/** The worker's end: reads the file, makes a design of it and tells how far it is. */
export function serveImport(scope: Scope): void {
  const tell = (message: ImportMessage) => {
    // A worker's page is the only one that hears it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    scope.postMessage(message);
  };
  scope.addEventListener('message', ({ data }) => {
    void answer(data, tell).catch((error: unknown) => {
      const why = messageOf(error);
      const message = `The file could not be read: ${why}`;
      tell({ type: 'done', result: { ok: false, problems: [{ path: '', message }] } });
    });
  });
}

async function answer(
  { file, name, format }: ImportQuestion,
  tell: (message: ImportMessage) => void,
): Promise<void> {
  tell({ type: 'stage', stage: 'reading' });
  const text = await file.text();
  tell({ type: 'stage', stage: 'understanding' });
  tell({ type: 'done', result: importDesign(text, { name, format }) });
}
