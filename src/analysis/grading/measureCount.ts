import type { ComponentReport } from '../../model/Report';
import type { TimeSpan } from '../../model/TimeSpan';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { stretchOf } from './stretchOf';

/** A count that some components keep, within a window, with the component that has most of it and when it first grew. */
export function measureCount(
  { moments }: GradedRun,
  window: TimeSpan,
  countOf: (part: ComponentReport) => number | undefined,
): Measured {
  const stretch = stretchOf(moments, window);
  if (stretch === undefined) return { value: null };
  const { earlier, later } = stretch;
  const before = (part: ComponentReport): number => {
    const then = earlier?.components.find(({ id }) => id === part.id);
    return (then && countOf(then)) ?? 0;
  };
  const counts = later.components.flatMap((part) => {
    const count = countOf(part);
    return count === undefined ? [] : [{ part, grown: count - before(part) }];
  });
  const [most] = counts.toSorted((one, other) => other.grown - one.grown);
  if (most === undefined) return { value: null };
  const value = counts.reduce((sum, { grown }) => sum + grown, 0);
  if (value === 0) return { value };
  const { id } = most.part;
  const first = moments.find(({ atSeconds, components }) => {
    const part = components.find((one) => one.id === id);
    return atSeconds > window[0] && part !== undefined && (countOf(part) ?? 0) > before(part);
  });
  return { value, component: id, atSeconds: first?.atSeconds ?? later.atSeconds };
}
