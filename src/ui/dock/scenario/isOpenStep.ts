import { isInstant } from '../../../model/isInstant';
import type { ScenarioStep } from '../../../model/Scenario';

/** Whether a step is a fault that lasts to the end of the run. */
export function isOpenStep(step: ScenarioStep): boolean {
  return step.type === 'fault' && step.endSeconds === undefined && !isInstant(step.fault.type);
}
