import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { JournalEntry } from '../../model/JournalEntry';
import { limits } from '../../model/limits';
import type { ScenarioStep } from '../../model/Scenario';

/**
 * The design with the faults that were made by hand as steps of its timeline, so that a changed design can be run under
 * them as well: a journal counts events, and another design has others. Edits made by hand are in the design already.
 */
export function withHandFaults(design: Design, journal: readonly JournalEntry[]): Design {
  const ends = new Map<Id, number>();
  for (const { atSeconds, action } of journal) {
    if (action.type === 'mend') ends.set(action.id, atSeconds);
  }
  const taken = new Set(design.scenario.steps.map(({ id }) => id));
  let free = Math.max(design.nextId, ...taken) + 1;
  const byHand = journal.flatMap(({ atSeconds, action }): readonly ScenarioStep[] => {
    if (action.type !== 'break') return [];
    const endSeconds = ends.get(action.id);
    // A fault that was mended at once has no length.
    if (endSeconds !== undefined && endSeconds <= atSeconds) return [];
    return [
      {
        type: 'fault',
        id: free++,
        atSeconds,
        ...(endSeconds !== undefined && { endSeconds }),
        fault: action.fault,
      },
    ];
  });
  const steps = [...design.scenario.steps, ...byHand].slice(0, limits.scenarioSteps);
  return byHand.length === 0
    ? design
    : { ...design, nextId: free, scenario: { ...design.scenario, steps } };
}
