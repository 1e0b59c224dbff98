import type { Action } from '../model/Action';
import type { Id } from '../model/Id';
import type { Scenario } from '../model/Scenario';

/** One action of the scenario and when it is due. */
export interface TimedAction {
  readonly atSeconds: number;
  /** The step of the scenario that it belongs to. */
  readonly step: Id;
  readonly action: Action;
}

/** The actions of a scenario in order of time; at the same time ends come before starts, then the order of the list counts. */
export function timelineOf(scenario: Scenario): readonly TimedAction[] {
  const starts: TimedAction[] = [];
  const ends: TimedAction[] = [];
  for (const step of scenario.steps) {
    const { id, atSeconds } = step;
    if (step.type === 'edit') {
      starts.push({ atSeconds, step: id, action: { type: 'edit', edit: step.edit } });
      continue;
    }
    const { fault, endSeconds } = step;
    starts.push({ atSeconds, step: id, action: { type: 'break', id, fault } });
    if (endSeconds !== undefined) {
      ends.push({ atSeconds: endSeconds, step: id, action: { type: 'mend', id } });
    }
  }
  // Sorting is stable: ends stay before starts of the same time.
  return [...ends, ...starts].toSorted((first, second) => first.atSeconds - second.atSeconds);
}
