import { writeBackup } from '../../exchange/backup/writeBackup';
import { gatherBackup } from '../../store/keeping/gatherBackup';
import { plural } from '../../analysis/findings/words/plural';
import { downloadFile } from '../feedback/downloadFile';
import { practice } from '../practise/practice';
import type { Stores } from '../stores/Stores';
import { deviceSettings } from './deviceSettings';

/** Saves everything that is on this device as one file, and gives a sentence on what is in there. */
export async function saveBackup({ autosave, shelf }: Stores): Promise<string> {
  await autosave.flush();
  const { designs } = await gatherBackup(shelf.records);
  await practice.restore();
  const { attempts } = practice.getState();
  const savedAtMs = Date.now();
  const settings = deviceSettings.read();
  const { text, leftOut } = writeBackup({ savedAtMs, designs, settings, attempts });
  const day = new Date(savedAtMs).toISOString().slice(0, 10);
  downloadFile(new Blob([text], { type: 'application/json' }), `Loadbearing backup ${day}`, 'json');
  const older = leftOut === 0 ? '' : ` ${leftOut} of the oldest revisions had no room in it.`;
  return `The backup is saved: ${plural(designs.length, 'design')} with their revisions, ${plural(attempts.length, 'practice attempt')}, and the settings.${older}`;
}
