import { describeEdit } from '../../../model/describeEdit';
import { describeFault } from '../../../model/describeFault';
import type { Design } from '../../../model/Design';
import type { KindOf } from '../../../model/Kind';
import type { ScenarioStep } from '../../../model/Scenario';

/** What a step does, in a few words. */
export function stepText(step: ScenarioStep, design: Design, kindOf: KindOf): string {
  return step.type === 'fault'
    ? describeFault(step.fault, design)
    : describeEdit(step.edit, design, kindOf);
}
