const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];
const mostTicks = 8;

/** The moments that are written along a time axis: round ones, `most` and one more at most. Seconds. */
export function axisTicks(
  untilSeconds: number,
  fromSeconds = 0,
  most = mostTicks,
): readonly number[] {
  const length = untilSeconds - fromSeconds;
  const step =
    steps.find((one) => length / one <= most) ?? Math.ceil(length / most / 3_600) * 3_600;
  const first = Math.ceil(fromSeconds / step);
  return Array.from(
    { length: Math.max(0, Math.floor(untilSeconds / step) - first + 1) },
    (_, place) => (first + place) * step,
  );
}
