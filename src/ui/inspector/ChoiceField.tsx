import type { ChoiceParameter } from '../../model/Parameter';

interface ChoiceFieldProps {
  readonly id: string;
  readonly parameter: ChoiceParameter;
  readonly value: string;
  readonly onSet: (value: string) => string | undefined;
}

/** One of a few named options. */
export function ChoiceField({ id, parameter, value, onSet }: ChoiceFieldProps) {
  return (
    <select id={id} className="field" value={value} onChange={(event) => onSet(event.target.value)}>
      {parameter.options.map((option) => (
        <option key={option.name} value={option.name}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
