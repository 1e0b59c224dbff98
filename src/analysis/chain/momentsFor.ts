/** Stretches that a run is cut into for its chain, at most. */
const mostStretches = 60;

/** Moments at which reports are wanted for a chain: whole seconds, evenly, at most 60 of them. */
export function momentsFor(warmupSeconds: number, durationSeconds: number): readonly number[] {
  const step = Math.max(1, Math.ceil((durationSeconds - warmupSeconds) / mostStretches));
  const first = Math.ceil(warmupSeconds) + step;
  const count = Math.max(0, Math.floor((durationSeconds - first) / step) + 1);
  return Array.from({ length: count }, (_, place) => first + place * step);
}
