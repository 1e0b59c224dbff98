import { limits } from '../../../model/limits';
import type { ScenarioStep } from '../../../model/Scenario';

/** A step so many seconds later or earlier, as long as it is, and not before 0 s. */
export function movedStep(step: ScenarioStep, bySeconds: number): ScenarioStep {
  const atSeconds = Math.min(
    limits.simulatedSeconds,
    Math.max(0, tidy(step.atSeconds + bySeconds)),
  );
  const moved = atSeconds - step.atSeconds;
  return step.type === 'fault' && step.endSeconds !== undefined
    ? { ...step, atSeconds, endSeconds: tidy(step.endSeconds + moved) }
    : { ...step, atSeconds };
}

/** Without the dust of adding fractions. */
function tidy(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
