import { useId } from 'react';
import type { Parameter } from '../../model/Parameter';
import type {
  CurvePoint,
  OperationShare,
  ParameterValue,
  TenantShare,
} from '../../model/ParameterValue';
import type { Distribution } from '../../model/Distribution';
import { sameValue } from '../../model/sameValue';
import { Icon } from '../icons/Icon';
import { ChoiceField } from './ChoiceField';
import { CurveField } from './CurveField';
import { DistributionField } from './DistributionField';
import { MixField } from './MixField';
import { NumberField } from './NumberField';
import { SourceNote } from './SourceNote';
import { TenantsField } from './TenantsField';
import { told } from './told';

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  /** Takes a new value; returns why it cannot be. */
  readonly onSet: (value: ParameterValue) => string | undefined;
}

/** One knob with its label, help, source and way back to the default; the widget follows from its type. */
export function ParameterField({ parameter, value, onSet }: ParameterFieldProps) {
  const id = useId();
  const isChanged = !sameValue(value, parameter.default);
  return (
    <div className={`parameter ${isChanged ? 'changed' : ''}`}>
      <div className="parameter-head">
        <label htmlFor={id} title={told(parameter.help)}>
          {parameter.label}
        </label>
        {isChanged && (
          <button
            type="button"
            className="reset"
            title="Back to the default"
            aria-label={`Reset ${parameter.label} to its default`}
            onClick={() => onSet(parameter.default)}
          >
            <Icon name="reset" size={14} />
          </button>
        )}
      </div>
      <Widget id={id} parameter={parameter} value={value} onSet={onSet} />
      <details className="parameter-help">
        <summary>About “{parameter.label}”</summary>
        <p>{told(parameter.help)}</p>
        {parameter.source !== undefined && <SourceNote source={parameter.source} />}
      </details>
    </div>
  );
}

function Widget({ id, parameter, value, onSet }: ParameterFieldProps & { readonly id: string }) {
  switch (parameter.type) {
    case 'number':
      return <NumberField id={id} parameter={parameter} value={Number(value)} onSet={onSet} />;
    case 'choice':
      return <ChoiceField id={id} parameter={parameter} value={value as string} onSet={onSet} />;
    case 'flag':
      return (
        <input
          id={id}
          type="checkbox"
          className="flag"
          checked={value === true}
          onChange={(event) => onSet(event.target.checked)}
        />
      );
    case 'distribution':
      return (
        <DistributionField
          id={id}
          parameter={parameter}
          value={value as Distribution}
          onSet={onSet}
        />
      );
    case 'mix':
      return <MixField id={id} value={value as readonly OperationShare[]} onSet={onSet} />;
    case 'tenants':
      return <TenantsField id={id} value={value as readonly TenantShare[]} onSet={onSet} />;
    case 'curve':
      return (
        <CurveField parameter={parameter} value={value as readonly CurvePoint[]} onSet={onSet} />
      );
  }
}
