import { checkParameter } from '../../model/checkParameter';
import type { Parameter } from '../../model/Parameter';
import type { ParameterValue } from '../../model/ParameterValue';
import { resolveParameter } from '../../model/resolveParameter';
import { ParameterField } from './ParameterField';

interface ParameterListProps {
  readonly parameters: readonly Parameter[];
  readonly stored: Readonly<Record<string, ParameterValue>>;
  /** Sets a value, or resets it where there is none; returns why it was refused. */
  readonly onSet: (parameter: string, value: ParameterValue | undefined) => string | undefined;
}

/** One field for each knob; a value equal to its `linkDefault` is not stored. */
export function ParameterList({ parameters, stored, onSet }: ParameterListProps) {
  return parameters.map((parameter) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      value={resolveParameter(parameter, stored)}
      onSet={(value) =>
        checkParameter(parameter, value) ??
        onSet(parameter.name, same(value, parameter.linkDefault) ? undefined : value)
      }
    />
  ));
}

function same(left: ParameterValue, right: ParameterValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
