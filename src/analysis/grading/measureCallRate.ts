import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { TimeSpan } from '../../model/TimeSpan';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';

/** Calls a second to the busiest of the components that are meant, in its busiest stretch between two reports. */
export function measureCallRate(
  { to }: Extract<CheckMeasure, { type: 'callRate' }>,
  [from, until]: TimeSpan,
  { moments }: GradedRun,
): Measured {
  const rates = moments.flatMap((later, place) => {
    const earlier = moments[place - 1];
    if (earlier === undefined || earlier.atSeconds < from || later.atSeconds > until) return [];
    const seconds = later.atSeconds - earlier.atSeconds;
    return later.components.flatMap(({ id, store, started }) => {
      if (to === 'stores' ? store === undefined : id !== to) return [];
      const before = earlier.components.find((one) => one.id === id)?.started ?? 0;
      return [{ value: (started - before) / seconds, atSeconds: later.atSeconds, component: id }];
    });
  });
  const [busiest] = rates.toSorted((one, other) => other.value - one.value);
  return busiest ?? { value: null };
}
