/**
 * Takes a lock among all tabs of this page, and gives what lets it go again; a tab that ends lets go of all of its own.
 * Undefined when another one has it still after so many milliseconds. Where the browser has no locks, every tab has it.
 */
export async function holdLock(
  name: string,
  patienceMs: number,
): Promise<(() => void) | undefined> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  if (locks === undefined) return () => {};
  const { signal } = impatience(patienceMs);
  return new Promise((resolve) => {
    const hold = () => new Promise<void>((release) => resolve(release));
    // Where the page may not have locks at all, it is as if there were none.
    locks
      .request(name, { signal }, hold)
      .catch(() => resolve(signal.aborted ? undefined : () => {}));
  });
}

function impatience(patienceMs: number): AbortController {
  const ending = new AbortController();
  setTimeout(() => ending.abort(), patienceMs);
  return ending;
}
