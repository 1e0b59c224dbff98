/** A page that is being reloaded takes a moment to let its lock go. */
const patienceMs = 500;

/**
 * Takes a lock among all tabs of this page and holds it for as long as the tab lives; false when another one has it, and
 * then `onLater` is called once it is ours. Where the browser has no locks, every tab has it.
 */
export async function holdLock(name: string, onLater: () => void): Promise<boolean> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  if (locks === undefined) return true;
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(false);
    }, patienceMs);
    const hold = (): Promise<never> => {
      clearTimeout(timer);
      if (isLate) onLater();
      resolve(true);
      return new Promise<never>(() => {});
    };
    // Where the page may not have locks at all, it is as if there were none.
    locks.request(name, hold).catch(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
