/** One stretch of a load test: the rate moves in a straight line to `perMinute` within `seconds`; 0 s is a jump. */
export interface LoadStage {
  readonly seconds: number;
  readonly perMinute: number;
}

interface Stretch {
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
}

/** Stages at most; what is finer is drawn with straighter lines. */
const mostStages = 200;

/**
 * A rate at whole seconds as straight stretches and jumps, from the first value on. They are off by at most 1% of the
 * highest rate, beside a jump by what happens within a second; by more where that would take over 200 of them.
 */
export function loadStages(ratePerSecond: readonly number[]): readonly LoadStage[] {
  const highest = ratePerSecond.reduce((most, rate) => Math.max(most, rate), 0);
  for (let tolerance = highest / 100; ; tolerance *= 2) {
    const stretches = merged(stretchesOf(ratePerSecond, tolerance));
    if (stretches.length <= mostStages || !(tolerance < highest)) {
      return stretches.map(({ seconds, to }) => ({ seconds, perMinute: Math.round(to * 60) }));
    }
  }
}

function stretchesOf(rates: readonly number[], tolerance: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const at = (place: number) => rates[place] ?? 0;
  let start = 0;
  while (start < rates.length - 1) {
    let end = start + 1;
    if (isJump(rates, start, tolerance)) {
      stretches.push({ seconds: 1, from: at(start), to: at(start) });
      stretches.push({ seconds: 0, from: at(start), to: at(end) });
    } else {
      while (end + 1 < rates.length && isStraight(rates, start, end + 1, tolerance)) end += 1;
      stretches.push({ seconds: end - start, from: at(start), to: at(end) });
    }
    start = end;
  }
  return stretches;
}

/** Whether the next second differs from what the one before lets expect. */
function isJump(rates: readonly number[], place: number, tolerance: number): boolean {
  const [before = 0, now = 0, next = 0] = [
    rates[place - 1] ?? rates[place],
    rates[place],
    rates[place + 1],
  ];
  return Math.abs(next - now - (now - before)) > tolerance * 3;
}

/** Whether all that lies between two seconds lies on the line between them, without a jump. */
function isStraight(
  rates: readonly number[],
  start: number,
  end: number,
  tolerance: number,
): boolean {
  const [first = 0, last = 0] = [rates[start], rates[end]];
  if (isJump(rates, end - 1, tolerance)) return false;
  for (let place = start + 1; place < end; place += 1) {
    const line = first + ((last - first) * (place - start)) / (end - start);
    if (Math.abs((rates[place] ?? 0) - line) > tolerance) return false;
  }
  return true;
}

/** Neighbours at one constant rate are one stretch. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    const isSame =
      last?.from === last?.to && last?.to === stretch.from && stretch.from === stretch.to;
    if (last !== undefined && isSame) {
      kept[kept.length - 1] = { ...last, seconds: last.seconds + stretch.seconds };
    } else kept.push(stretch);
  }
  return kept;
}
