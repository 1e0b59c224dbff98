import type { Edit } from '../../model/Edit';
import { limits } from '../../model/limits';
import type { Scenario, ScenarioStep } from '../../model/Scenario';
import type { Reading } from './Reading';
import type { Scope } from './Scope';
import { settleFault } from './settleFault';
import { settleNumber } from './settleNumber';

/** Settles the edit of a step; handed in, because an edit can hold a scenario in its turn. */
export type SettleEdit = (
  reading: Reading,
  path: string,
  edit: Edit,
  scope: Scope,
) => Edit | undefined;

/** A scenario with every time in range; steps that cannot be taken are left out with a notice or a problem. */
export function settleScenario(
  reading: Reading,
  path: string,
  scenario: Scenario,
  scope: Scope,
  settleEdit: SettleEdit,
): Scenario {
  const place = { path: `${path}.durationSeconds`, name: '' };
  return {
    durationSeconds: settleNumber(reading, place, scenario.durationSeconds, durationRange),
    steps: scenario.steps.flatMap((step, index) => {
      const settled = settleStep(reading, `${path}.steps[${index}]`, step, scope, settleEdit);
      return settled === undefined ? [] : [settled];
    }),
  };
}

const durationRange = {
  what: 'The length of the timeline (s)',
  low: Number.MIN_VALUE,
  high: limits.simulatedSeconds,
};
const startRange = {
  what: 'The start of a scenario step (s)',
  low: 0,
  high: limits.simulatedSeconds,
};

function settleStep(
  reading: Reading,
  path: string,
  step: ScenarioStep,
  scope: Scope,
  settleEdit: SettleEdit,
): ScenarioStep | undefined {
  const place = { path: `${path}.atSeconds`, name: '' };
  const atSeconds = settleNumber(reading, place, step.atSeconds, startRange);
  if (step.type === 'edit') {
    const edit = settleEdit(reading, `${path}.edit`, step.edit, scope);
    return edit && { type: 'edit', id: step.id, atSeconds, edit };
  }
  const fault = settleFault(reading, { path: `${path}.fault`, name: '' }, step.fault, scope);
  const end = settleEnd(reading, path, atSeconds, step.endSeconds);
  return fault && { type: 'fault', id: step.id, atSeconds, ...end, fault };
}

function settleEnd(
  reading: Reading,
  path: string,
  atSeconds: number,
  endSeconds: number | undefined,
): { readonly endSeconds?: number } {
  if (endSeconds === undefined || (endSeconds > atSeconds && endSeconds < Infinity)) {
    return endSeconds === undefined ? {} : { endSeconds };
  }
  reading.mend(
    { path: `${path}.endSeconds`, name: '' },
    'A scenario step must end after it starts.',
    'It lasts to the end of the run now.',
  );
  return {};
}
