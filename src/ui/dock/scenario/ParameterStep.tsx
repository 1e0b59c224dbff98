import type { Design } from '../../../model/Design';
import type { Edit } from '../../../model/Edit';
import type { NumberParameter, Parameter } from '../../../model/Parameter';
import type { ScenarioStep } from '../../../model/Scenario';
import { parseNumber } from '../../format/parseNumber';
import { DraftField } from '../../inspector/DraftField';
import { FieldRow } from '../../inspector/FieldRow';
import { useStores } from '../../stores/useStores';
import type { ScenarioEdits } from './useScenarioEdits';

interface ParameterStepProps {
  readonly step: Extract<ScenarioStep, { type: 'edit' }>;
  readonly edit: Extract<Edit, { type: 'setParameter' }>;
  readonly design: Design;
  readonly edits: ScenarioEdits;
}

/** The fields of a step that sets a number of a component: which one, and to what. */
export function ParameterStep({ step, edit, design, edits }: ParameterStepProps) {
  const { kindOf } = useStores();
  const component = design.components.find(({ id }) => id === edit.id);
  const numbers = (kindOf(component?.kind ?? '')?.parameters ?? []).filter(isNumber);
  const chosen = numbers.find(({ name }) => name === edit.parameter);
  if (component === undefined || chosen === undefined) {
    return null;
  }
  const put = (parameter: NumberParameter, value: number) =>
    edits.put(
      { ...step, edit: { ...edit, parameter: parameter.name, value } },
      'Setting of a step',
      `scenario ${step.id} setting`,
    );
  const choose = (name: string) => {
    const parameter = numbers.find((one) => one.name === name);
    const present = component.parameters[name];
    if (parameter !== undefined) {
      put(parameter, typeof present === 'number' ? present : parameter.default);
    }
  };
  const set = (typed: string) => {
    const value = parseNumber(typed);
    const { minimum, maximum, whole } = chosen;
    return value >= minimum && value <= maximum && (!whole || Number.isInteger(value))
      ? put(chosen, value)
      : `${chosen.label} must be a ${whole ? 'whole ' : ''}number from ${minimum} to ${maximum.toLocaleString('en-US')}.`;
  };
  return (
    <>
      <FieldRow label="Setting">
        <select
          className="field"
          value={chosen.name}
          onChange={(event) => choose(event.target.value)}
        >
          {numbers.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </FieldRow>
      <FieldRow label="Set to">
        <DraftField
          key={`${step.id} ${chosen.name}`}
          label="Set to"
          value={typeof edit.value === 'number' ? edit.value : chosen.default}
          unit={chosen.unit}
          onCommit={set}
        />
      </FieldRow>
    </>
  );
}

function isNumber(parameter: Parameter): parameter is NumberParameter {
  return parameter.type === 'number';
}
