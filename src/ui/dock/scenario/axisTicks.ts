const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];
const mostTicks = 8;

/** The moments that are written along an axis from 0 s: round ones, at most nine. */
export function axisTicks(durationSeconds: number): readonly number[] {
  const enough = (step: number) => durationSeconds / step <= mostTicks;
  const step = steps.find(enough) ?? Math.ceil(durationSeconds / mostTicks / 3_600) * 3_600;
  return Array.from({ length: Math.floor(durationSeconds / step) + 1 }, (_, place) => place * step);
}
