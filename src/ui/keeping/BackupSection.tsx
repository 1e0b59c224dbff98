import { backupLimits } from '../../exchange/backup/backupLimits';
import { explainStorage } from '../../store/keeping/explainStorage';
import { pickFile } from '../feedback/pickFile';
import { useStores } from '../stores/useStores';
import { restoreBackup } from './restoreBackup';
import { saveBackup } from './saveBackup';

/** Everything on this device as one file, and such a file back. */
export function BackupSection({ tell }: { readonly tell: (sentence: string) => void }) {
  const stores = useStores();
  const save = () => saveBackup(stores).then(tell, (error: unknown) => tell(explainStorage(error)));
  const restore = async (file: File) => {
    // A character is one byte at least.
    const isTooLarge = file.size > backupLimits.fileCharacters * 3;
    const text = isTooLarge ? undefined : await file.text().catch(() => undefined);
    if (text === undefined) {
      tell(`${file.name} ${isTooLarge ? 'is too large for a backup.' : 'could not be read.'}`);
    } else {
      tell((await restoreBackup(text, stores)).sentence);
    }
  };
  const choose = () => pickFile('.json,application/json', (file) => void restore(file));
  return (
    <section aria-labelledby="keeping-backup">
      <h3 id="keeping-backup">Backup</h3>
      <p className="muted">
        One file with all designs on this device, their revisions and components of your own,
        practice attempts, and the settings. Restoring adds what is not here and changes nothing
        that is.
      </p>
      <div className="keeping-buttons">
        <button type="button" className="button" onClick={() => void save()}>
          Save a backup file
        </button>
        <button type="button" className="button" onClick={choose}>
          Restore a backup file …
        </button>
      </div>
    </section>
  );
}
