import { niceStep } from './niceStep';

/** Steps of an axis at most, as many as a low chart has room for. */
const mostSteps = 5;

/** The round values that are written along an axis from 0 to `top`, which is above 0: three to six of them. */
export function roundTicks(top: number): readonly number[] {
  const step = niceStep(top / mostSteps);
  // A step of 0.1 taken three times is not 0.3 to the last digit.
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, place) =>
    Number((place * step).toPrecision(12)),
  );
}
