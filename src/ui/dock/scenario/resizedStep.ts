import { isInstant } from '../../../model/isInstant';
import type { ScenarioStep } from '../../../model/Scenario';

/** The shortest that a step becomes by a gesture. */
const leastSeconds = 0.1;

/**
 * A step with its start or its end elsewhere: an end at or past the end of the timeline means to the end of the run. What acts at
 * once, and an edit, has no end.
 */
export function resizedStep(
  step: ScenarioStep,
  edge: 'start' | 'end',
  toSeconds: number,
  durationSeconds: number,
): ScenarioStep {
  if (step.type === 'edit' || isInstant(step.fault.type)) {
    return edge === 'start' ? { ...step, atSeconds: Math.max(0, toSeconds) } : step;
  }
  if (edge === 'start') {
    const latest = (step.endSeconds ?? Infinity) - leastSeconds;
    return { ...step, atSeconds: Math.max(0, Math.min(toSeconds, latest)) };
  }
  const { endSeconds: _end, ...open } = step;
  return toSeconds >= durationSeconds
    ? open
    : { ...step, endSeconds: Math.max(toSeconds, step.atSeconds + leastSeconds) };
}
