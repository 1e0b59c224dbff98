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
  // Asked without waiting first, because on a busy machine an answer alone can take longer than the patience.
  return (
    (await request(locks, name, { ifAvailable: true })) ??
    request(locks, name, { signal: signalAfter(patienceMs) })
  );
}

function request(
  locks: LockManager,
  name: string,
  options: LockOptions,
): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) =>
      lock === null ? resolve(undefined) : new Promise<void>((release) => resolve(release));
    // Where the page may not have locks at all, it is as if there were none.
    locks
      .request(name, options, hold)
      .catch(() => resolve(options.signal?.aborted === true ? undefined : () => {}));
  });
}

function signalAfter(milliseconds: number): AbortSignal {
  const ending = new AbortController();
  setTimeout(() => ending.abort(), milliseconds);
  return ending.signal;
}
