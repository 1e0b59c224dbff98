import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';
import type { TimeSpan } from '../../model/TimeSpan';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { reachOf } from './reachOf';

/** The age of the oldest waiting message at its worst, looked at every few seconds. */
export function measureMessageAge(
  { operation }: Extract<CheckMeasure, { type: 'messageAge' }>,
  [from, until]: TimeSpan,
  { moments, design, kindOf }: GradedRun,
): Measured {
  const asked = design.operations.find(({ id }) => id === operation);
  const reached = asked && reachOf(design, kindOf, asked).components;
  const isMeant = (id: Id): boolean => reached?.has(id) ?? true;
  const ages = moments
    .filter(({ atSeconds }) => atSeconds > from && atSeconds <= until)
    .flatMap(({ atSeconds, components }) =>
      components.flatMap(({ id, queue }) =>
        queue && isMeant(id) ? [{ value: queue.oldestAgeSeconds, atSeconds, component: id }] : [],
      ),
    );
  const [oldest] = ages.toSorted((one, other) => other.value - one.value);
  return oldest ?? { value: null };
}
