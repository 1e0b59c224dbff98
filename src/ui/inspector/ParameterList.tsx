import { checkParameter } from '../../model/checkParameter';
import { isRelevant } from '../../model/isRelevant';
import type { Parameter } from '../../model/Parameter';
import type { ParameterValue } from '../../model/ParameterValue';
import { resolveParameter } from '../../model/resolveParameter';
import { sameValue } from '../../model/sameValue';
import { ParameterField } from './ParameterField';

interface ParameterListProps {
  readonly parameters: readonly Parameter[];
  readonly stored: Readonly<Record<string, ParameterValue>>;
  /** Sets a value, or resets it where there is none; returns why it was refused. */
  readonly onSet: (parameter: string, value: ParameterValue | undefined) => string | undefined;
}

/**
 * One field for each knob that matters with the present values, those of a section folded away under its heading. A value
 * equal to its `linkDefault` is not stored.
 */
export function ParameterList(props: ParameterListProps) {
  const { parameters, stored } = props;
  const relevant = parameters.filter((parameter) => isRelevant(parameter, parameters, stored));
  const sections = [...new Set(relevant.flatMap(({ section }) => section ?? []))];
  return (
    <>
      <Fields {...props} parameters={relevant.filter(({ section }) => section === undefined)} />
      {sections.map((section) => (
        <Section
          key={section}
          {...props}
          name={section}
          parameters={relevant.filter((parameter) => parameter.section === section)}
        />
      ))}
    </>
  );
}

/** Open from the start where something in it differs from the default. */
function Section({ name, ...props }: ParameterListProps & { readonly name: string }) {
  const changed = props.parameters.filter((one) => Object.hasOwn(props.stored, one.name)).length;
  return (
    <details className="parameter-section" open={changed > 0 ? true : undefined}>
      <summary>
        {name}
        {changed > 0 && <span className="muted"> · {changed} changed</span>}
      </summary>
      <Fields {...props} />
    </details>
  );
}

function Fields({ parameters, stored, onSet }: ParameterListProps) {
  return parameters.map((parameter) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      value={resolveParameter(parameter, stored)}
      onSet={(value) =>
        checkParameter(parameter, value) ??
        onSet(parameter.name, sameValue(value, parameter.linkDefault) ? undefined : value)
      }
    />
  ));
}
