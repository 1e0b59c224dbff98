import { messageOf } from '../../model/messageOf';
import { isBackupText } from '../../exchange/backup/isBackupText';
import { detectFormat } from '../../exchange/import/detectFormat';
import { importLimits } from '../../exchange/import/importLimits';
import type { ImportFormat } from '../../exchange/import/ImportResult';
import { isPicture } from '../../exchange/picture/isPicture';
import { readPicture } from '../../exchange/picture/readPicture';
import { readFile } from '../../exchange/readFile';
import type { Stores } from '../stores/Stores';
import { showRead } from '../topbar/showRead';
import { importAlong } from './importAlong';
import { whyNoDesign } from './whyNoDesign';

const failed = 'The file cannot be opened.';
/** A byte is at most one character. */
const mostBytes = importLimits.fileCharacters * 2;
/** As much of a file as tells its format, in bytes. */
const lookedBytes = 400_000;

/**
 * Opens a design file or a picture that holds a design, or makes a design of a docker-compose file, a Mermaid flowchart or
 * traces, and shows how that went.
 */
export async function openAny(file: File, stores: Stores): Promise<void> {
  const { view } = stores;
  try {
    if (file.size > mostBytes) view.tell(`${file.name} is too large to be opened.`, 'refused');
    else await open(file, stores);
  } catch (error) {
    view.tell(`${file.name} could not be read. ${messageOf(error)}`, 'refused');
  }
}

async function open(file: File, stores: Stores): Promise<void> {
  const start = file.slice(0, lookedBytes);
  if (isPicture(new Uint8Array(await start.arrayBuffer()))) {
    const whole = readPicture(new Uint8Array(await file.arrayBuffer()), stores.kindOf);
    const words = { step: 'Open a picture', opened: 'was opened from a picture', failed };
    if (whole !== undefined) showRead(whole, stores, words);
    return;
  }
  const text = await start.text();
  if (isBackupText(text)) {
    const { restoreBackup } = await import('../keeping/restoreBackup');
    const { ok, sentence } = await restoreBackup(await file.text(), stores);
    stores.view.tell(sentence, ok ? 'plain' : 'refused');
    return;
  }
  const format = detectFormat(text);
  if (format === undefined) {
    const words = { step: 'Open a file', opened: 'was opened', failed };
    const whole = await file.text();
    const why = whyNoDesign(file.name, whole);
    if (why !== undefined) stores.view.tell(why, 'refused');
    else showRead(readFile(whole, 'page', stores.kindOf, file.name), stores, words);
  } else {
    await openForeign(file, format, stores);
  }
}

async function openForeign(file: File, format: ImportFormat, stores: Stores): Promise<void> {
  const { view } = stores;
  const name = file.name.replace(/\.[^.]*$/, '') || file.name;
  const result = await importAlong({ file, name, format }, file.name, view);
  if (result === undefined) {
    view.tell(`Reading ${file.name} was stopped.`);
    return;
  }
  const words = { step: 'Import a file', opened: 'was made', failed };
  const read = result.ok ? { ...result, notices: [] } : result;
  if (showRead(read, stores, words) && result.ok) {
    view.show({ dialog: 'account', account: { file: file.name, notes: result.notes } });
  }
}
