import type { Report } from '../../model/Report';
import type { Effect } from './Effect';
import type { Yardstick } from './Yardstick';

/** 97.5% points of Student's t for 1 to 9 degrees of freedom. */
const student = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262] as const;

/**
 * Compares runs of the same seeds before and after a change: the 95% interval of the mean of their paired differences, by
 * Student's t. Undefined where a run says nothing of the measure.
 */
export function effectOf(
  yardstick: Yardstick,
  before: readonly Report[],
  after: readonly Report[],
): Effect | undefined {
  const pairs = before.map((report, place) => {
    const other = after[place];
    return [yardstick.read(report), other === undefined ? null : yardstick.read(other)] as const;
  });
  const known = pairs.flatMap(([one, other]) =>
    one === null || other === null ? [] : [[one, other] as const],
  );
  if (known.length === 0) return undefined;
  const differences = known.map(([one, other]) => other - one);
  const difference = meanOf(differences);
  const interval = intervalOf(differences, difference);
  const { label, unit, better, promised } = yardstick;
  return {
    label,
    unit,
    better,
    ...(promised !== undefined && { promised }),
    before: meanOf(known.map(([one]) => one)),
    after: meanOf(known.map(([, other]) => other)),
    difference,
    interval,
    verdict: verdictOf(interval, better, known),
  };
}

function intervalOf(
  values: readonly number[],
  mean: number,
): readonly [low: number, high: number] | null {
  const t = student[values.length - 2];
  if (t === undefined) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const room = t * Math.sqrt(squares / (values.length - 1) / values.length);
  return [mean - room, mean + room];
}

/**
 * It is sure where the interval says so, or where each run of one sort is better than every run of the other: with three
 * seeds against three chance does that once in twenty times (rank sum), however much the runs differ among themselves.
 */
function verdictOf(
  interval: Effect['interval'],
  better: Effect['better'],
  pairs: readonly (readonly [before: number, after: number])[],
): Effect['verdict'] {
  if (interval === null) return 'unclear';
  const [low, high] = interval;
  const befores = pairs.map(([before]) => before);
  const afters = pairs.map(([, after]) => after);
  const isApart = pairs.length >= 3;
  const isLess = high < 0 || (isApart && Math.max(...afters) < Math.min(...befores));
  const isMore = low > 0 || (isApart && Math.min(...afters) > Math.max(...befores));
  if (isLess) return better === 'less' ? 'better' : 'worse';
  if (isMore) return better === 'more' ? 'better' : 'worse';
  return 'unclear';
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
