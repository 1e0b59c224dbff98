import type { Challenge } from '../../model/Challenge';

/** Stretches that a run is looked at in, at most, besides the windows of its checks. */
const mostStretches = 60;

/** Moments at which reports are wanted to grade a run: every few seconds, and the ends of all windows. */
export function gradingMoments({
  checks,
  averageWindow,
  durationSeconds,
}: Pick<Challenge, 'checks' | 'averageWindow' | 'durationSeconds'>): readonly number[] {
  const step = Math.max(1, Math.ceil(durationSeconds / mostStretches));
  const grid = Array.from(
    { length: Math.floor(durationSeconds / step) },
    (_, place) => (place + 1) * step,
  );
  const ends = [...checks.flatMap(({ window }) => window ?? []), ...averageWindow];
  return [...new Set([...grid, ...ends])]
    .filter((seconds) => seconds > 0 && seconds <= durationSeconds)
    .toSorted((one, other) => one - other);
}
