/** Pauses of an instance: so many seconds long (0: none), one in every so many seconds. */
interface Pauses {
  readonly pauseSeconds: number;
  readonly pauseEvery: number;
}

/** Share of the period by which the pauses of one instance come after those of the one before: they spread out evenly. */
const APART = 0.618034;
/** A pause takes at most this share of its period, so that work comes to an end. */
const LONGEST = 0.99;

/**
 * Seconds from `now` until work of so many seconds is done at an instance that stands still again and again: the pauses that
 * it meets come on top, and the rest of one that is under way.
 */
export function timeWithPauses(
  seconds: number,
  now: number,
  instance: number,
  { pauseSeconds, pauseEvery: every }: Pauses,
): number {
  if (pauseSeconds === 0) return seconds;
  const pause = Math.min(pauseSeconds, every * LONGEST);
  const sincePause = (now + every - ((instance * APART) % 1) * every) % every;
  const rest = Math.max(0, pause - sincePause);
  const room = every - Math.max(sincePause, pause);
  if (seconds <= room) return rest + seconds;
  return rest + seconds + Math.ceil((seconds - room) / (every - pause)) * pause;
}
