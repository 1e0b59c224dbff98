import { timelineOf } from '../../engine/timelineOf';
import type { Id } from '../../model/Id';
import type { Scenario } from '../../model/Scenario';
import type { PlayedAction } from './playedActions';

/** How a scenario differs from what a run has played of it. */
export interface Unplayed {
  /** Steps of which the run did not play what was due, or played it at another time or in another way. */
  readonly steps: readonly Id[];
  /** How many actions it played that the scenario no longer has. */
  readonly gone: number;
}

/** Compares what a scenario says up to a moment with what the run has played of its scenario by then. */
export function unplayedSteps(
  scenario: Scenario,
  played: readonly PlayedAction[],
  untilSeconds: number,
): Unplayed {
  const left = played
    .filter(({ origin }) => origin === 'plan')
    .map(({ atSeconds, action }) => JSON.stringify([atSeconds, action]));
  const steps = new Set<Id>();
  for (const { atSeconds, action, step } of timelineOf(scenario)) {
    if (atSeconds > untilSeconds) {
      break;
    }
    const place = left.indexOf(JSON.stringify([atSeconds, action]));
    if (place < 0) {
      steps.add(step);
    } else {
      left.splice(place, 1);
    }
  }
  return { steps: [...steps], gone: left.length };
}
