import type { Pauses } from './Pauses';

/** Share of the period by which the pauses of one instance come after those of the one before: they spread out evenly. */
const APART = 0.618034;
/** A pause takes at most this share of its period, so that work comes to an end. */
const LONGEST = 0.99;

/**
 * Seconds from `now` until work of so many seconds is done at an instance that stands still again and again: the pauses that
 * it meets come on top, and the rest of one that is under way. Several sorts of pauses come one after another: the period of
 * each counts only what those before it in the list leave.
 */
export function timeWithPauses(
  seconds: number,
  now: number,
  instance: number,
  list: readonly Pauses[],
): number {
  return list.length === 0 ? seconds : throughPauses(seconds, now, instance, list, 0);
}

function throughPauses(
  seconds: number,
  now: number,
  instance: number,
  list: readonly Pauses[],
  first: number,
): number {
  const pauses = list[first];
  if (pauses === undefined) return seconds;
  const every = pauses.pauseEvery;
  const pause = Math.min(pauses.pauseSeconds, every * LONGEST);
  const shifted = now + every - ((instance * APART) % 1) * every;
  const sincePause = shifted % every;
  const rest = Math.max(0, pause - sincePause);
  const room = every - Math.max(sincePause, pause);
  const left = (shifted - sincePause) * (1 - pause / every) + Math.max(0, sincePause - pause);
  const time = throughPauses(seconds, left, instance, list, first + 1);
  if (time <= room) return rest + time;
  return rest + time + Math.ceil((time - room) / (every - pause)) * pause;
}
