import type { ImportResult } from '../../exchange/import/ImportResult';
import { importInWorker } from '../../runner/importing/importInWorker';
import type { ImportQuestion, ImportStage } from '../../runner/importing/ImportMessage';
import type { ViewStore } from '../../store/viewStore';

/** A file that is read sooner shows no dialog. */
const shownAfterMs = 400;

/** Imports a file while a dialog tells how far it is; undefined where it was stopped there. */
export async function importAlong(
  question: ImportQuestion,
  file: string,
  view: ViewStore,
): Promise<ImportResult | undefined> {
  const ending = new AbortController();
  const { size } = question.file;
  // The dialog stops the import when it goes, and takes another function for another import.
  const stop = () => ending.abort();
  const show = (stage: ImportStage) => view.show({ importing: { file, size, stage, stop } });
  show('reading');
  const timer = setTimeout(() => view.show({ dialog: 'importing' }), shownAfterMs);
  try {
    return await importInWorker(question, show, ending.signal);
  } catch (error) {
    if (ending.signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    const { dialog, importing } = view.getState();
    // Another file may have been dropped meanwhile: what is shown is its import then.
    if (importing?.stop === stop) {
      view.show({ importing: undefined, ...(dialog === 'importing' && { dialog: undefined }) });
    }
  }
}
