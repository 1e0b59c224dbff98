const storageKey = 'loadbearing.recent';
const most = 8;

/** The commands that were chosen last, by their ids, the latest first; remembered on this device. */
export const recentCommands = {
  read(): readonly string[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
      return Array.isArray(stored)
        ? stored.filter((id) => typeof id === 'string').slice(0, most)
        : [];
    } catch {
      return [];
    }
  },
  add(id: string): void {
    const ids = [id, ...recentCommands.read().filter((other) => other !== id)].slice(0, most);
    try {
      localStorage.setItem(storageKey, JSON.stringify(ids));
    } catch {
      // Storage can be closed to a page; then nothing is recent.
    }
  },
};
