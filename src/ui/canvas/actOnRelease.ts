let waiting: ((event: KeyboardEvent) => void) | undefined;

/** Acts when a key that was pressed is let go, unless something has made use of it meanwhile and keeps the release to itself. */
export function actOnRelease(code: string, act: () => void): void {
  const release = (event: KeyboardEvent) => {
    if (event.code === code) {
      stop();
      act();
    }
  };
  stop();
  waiting = release;
  window.addEventListener('keyup', release);
}

function stop(): void {
  if (waiting !== undefined) window.removeEventListener('keyup', waiting);
  waiting = undefined;
}
