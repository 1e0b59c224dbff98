import type { LastRun } from './LastRun';

/** Not called as the settings are, which go into a backup: another device has other ids. */
const storageKey = 'loadbearing-last-runs';
/** More than there are designs on a device; those that were seen longest ago go first. */
const most = 120;

/** How the designs of this device stood when they last ran, by the ids of their records. */
export const lastRuns = {
  /** Nothing where storage is closed to the page, or what is there cannot be read. */
  read(): ReadonlyMap<string, LastRun> {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
      return new Map(Array.isArray(stored) ? stored.filter(isEntry) : []);
    } catch {
      return new Map();
    }
  },
  put(id: string, run: LastRun): void {
    const entries = [...new Map([...lastRuns.read(), [id, run]])]
      .toSorted(([, one], [, other]) => other.seenAtMs - one.seenAtMs)
      .slice(0, most);
    try {
      localStorage.setItem(storageKey, JSON.stringify(entries));
    } catch {
      // It is told as not run yet.
    }
  },
} as const;

function isEntry(value: unknown): value is [string, LastRun] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const run = value[1] as Partial<LastRun> | null;
  return (
    typeof run?.level === 'string' &&
    typeof run.words === 'string' &&
    Number.isFinite(run.atSeconds) &&
    Number.isFinite(run.seenAtMs)
  );
}
