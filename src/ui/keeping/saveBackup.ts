import { writeBackup } from '../../exchange/backup/writeBackup';
import { gatherBackup } from '../../store/keeping/gatherBackup';
import { downloadFile } from '../feedback/downloadFile';
import type { Stores } from '../stores/Stores';
import { deviceSettings } from './deviceSettings';

/** Saves everything that is on this device as one file, and gives a sentence on what is in there. */
export async function saveBackup({ autosave, shelf }: Stores): Promise<string> {
  await autosave.flush();
  const { designs } = await gatherBackup(shelf.records);
  const savedAtMs = Date.now();
  const { text, leftOut } = writeBackup({ savedAtMs, designs, settings: deviceSettings.read() });
  const day = new Date(savedAtMs).toISOString().slice(0, 10);
  downloadFile(new Blob([text], { type: 'application/json' }), `Loadbearing backup ${day}`, 'json');
  const count = designs.length === 1 ? '1 design' : `${designs.length} designs`;
  const older = leftOut === 0 ? '' : ` ${leftOut} of the oldest revisions had no room in it.`;
  return `The backup is saved: ${count} with their revisions, and the settings.${older}`;
}
