import type { CurvePoint } from '../../model/ParameterValue';

/** How far a stroke may leave a straight line before it needs a point of its own, as a share of the height of the plot. */
const tolerance = 0.015;

/**
 * The points of a curve after a stroke has been drawn over it: what lies under the stroke is replaced, the rest stays. Points
 * that lie on the line between their neighbours are left out. Times are rounded to a hundredth of the span, values to three digits.
 */
export function drawnPoints(
  before: readonly CurvePoint[],
  stroke: readonly CurvePoint[],
  { span, top }: { readonly span: number; readonly top: number },
): readonly CurvePoint[] {
  if (stroke.length === 0) return before;
  const unit = span / 100;
  const byTime = new Map(
    stroke.map(({ atSeconds, value }) => [Math.round(atSeconds / unit) * unit, value]),
  );
  const drawn = [...byTime]
    .map(([atSeconds, value]) => ({ atSeconds: digits(atSeconds), value: digits(value) }))
    .toSorted((one, other) => one.atSeconds - other.atSeconds);
  const [from, to] = [drawn[0]?.atSeconds ?? 0, drawn.at(-1)?.atSeconds ?? 0];
  return [
    ...before.filter(({ atSeconds }) => atSeconds < from),
    ...withoutStraight(drawn, top * tolerance),
    ...before.filter(({ atSeconds }) => atSeconds > to),
  ];
}

/** Keeps the ends, and of what lies between them whatever is further than that from the line (Douglas and Peucker, 1973). */
function withoutStraight(points: readonly CurvePoint[], most: number): readonly CurvePoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return points;
  const away = points.map(({ atSeconds, value }) => {
    const share = (atSeconds - first.atSeconds) / (last.atSeconds - first.atSeconds);
    return Math.abs(value - (first.value + share * (last.value - first.value)));
  });
  const furthest = away.reduce(
    (before, one, place) => (one > (away[before] ?? 0) ? place : before),
    0,
  );
  if ((away[furthest] ?? 0) <= most) return [first, last];
  const left = withoutStraight(points.slice(0, furthest + 1), most);
  return [...left.slice(0, -1), ...withoutStraight(points.slice(furthest), most)];
}

function digits(value: number): number {
  return Number(value.toPrecision(3));
}
