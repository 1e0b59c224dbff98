import type { BackedUpSetting } from '../../exchange/backup/Backup';
import { backupLimits } from '../../exchange/backup/backupLimits';
import { settingName } from '../../exchange/backup/settingName';

type Settings = readonly BackedUpSetting[];

/** The settings of this page that the browser keeps: the theme, what was chosen last, and the like. */
export const deviceSettings = {
  /** All of them; none where storage is closed to the page. */
  read(): Settings {
    try {
      const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
      return names
        .filter((name) => name !== null && settingName.test(name))
        .slice(0, backupLimits.settings)
        .map((name) => ({ name: name ?? '', value: localStorage.getItem(name ?? '') ?? '' }));
    } catch {
      return [];
    }
  },
  /** Sets those that are not set on this device yet, and gives how many; they take effect with the next visit. */
  add(settings: Settings): number {
    try {
      const fresh = settings.filter(({ name }) => localStorage.getItem(name) === null);
      for (const { name, value } of fresh) localStorage.setItem(name, value);
      return fresh.length;
    } catch {
      return 0;
    }
  },
} as const;
