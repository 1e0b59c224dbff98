import { kneeSentences } from '../../analysis/knee/kneeSentences';
import type { Knee, KneePoint } from '../../analysis/knee/Knee';

/** A knee for programs: JSON as described by `public/schema/knee.schema.json`. */
export function kneeJson(title: string, knee: Knee): string {
  const { points, holds, breaks, limiter, todayPerSecond, seed } = knee;
  const told = {
    format: 'loadbearing-knee',
    version: 1,
    design: title,
    seed,
    todayPerSecond,
    holdsAtFactor: holds?.factor ?? null,
    breaksAtFactor: breaks?.factor ?? null,
    limiter: limiter ?? null,
    sentences: kneeSentences(knee),
    points: points.map(pointOf),
  };
  return JSON.stringify(told, null, 2);
}

/** JSON has no NaN: what was not measured is null. */
function pointOf(point: KneePoint): Readonly<Record<string, unknown>> {
  const { successShare, p50Seconds, p99Seconds, ...rest } = point;
  return {
    ...rest,
    successShare: figure(successShare),
    p50Seconds: figure(p50Seconds),
    p99Seconds: figure(p99Seconds),
  };
}

function figure(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
