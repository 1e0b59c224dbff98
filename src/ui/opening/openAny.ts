import { isBackupText } from '../../exchange/backup/isBackupText';
import { detectFormat } from '../../exchange/import/detectFormat';
import { importLimits } from '../../exchange/import/importLimits';
import { readFile } from '../../exchange/readFile';
import type { Stores } from '../stores/Stores';
import { showRead } from '../topbar/showRead';

const failed = 'The file cannot be opened.';

/** Opens a design file, or makes a design of a docker-compose file, a Mermaid flowchart or traces, and shows how that went. */
export async function openAny(file: File, stores: Stores): Promise<void> {
  const { view, kindOf } = stores;
  const text =
    // A byte is at most one character.
    file.size > importLimits.fileCharacters * 2 ? '' : await file.text().catch(() => undefined);
  if (text === undefined) {
    view.tell(`${file.name} could not be read.`, 'refused');
  } else if (text === '' && file.size > 0) {
    view.tell(`${file.name} is too large to be opened.`, 'refused');
  } else if (isBackupText(text)) {
    const { restoreBackup } = await import('../keeping/restoreBackup');
    const { ok, sentence } = await restoreBackup(text, stores);
    view.tell(sentence, ok ? 'plain' : 'refused');
  } else if (detectFormat(text) === undefined) {
    const words = { step: 'Open a file', opened: 'was opened', failed };
    showRead(readFile(text, 'page', kindOf), stores, words);
  } else {
    await openForeign(text, file.name, stores);
  }
}

async function openForeign(text: string, name: string, stores: Stores): Promise<void> {
  const { view } = stores;
  const importer = await import('../../exchange/import/importDesign').catch(() => undefined);
  if (importer === undefined) {
    view.tell('What reads such files could not be loaded. Try again with a network.', 'refused');
    return;
  }
  const result = importer.importDesign(text, { name: name.replace(/\.[^.]*$/, '') || name });
  const words = { step: 'Import a file', opened: 'was made', failed };
  const read = result.ok ? { ...result, notices: [] } : result;
  if (showRead(read, stores, words) && result.ok) {
    view.show({ dialog: 'account', account: { file: name, notes: result.notes } });
  }
}
