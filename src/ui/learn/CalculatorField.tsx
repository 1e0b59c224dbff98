import { useId } from 'react';
import type { CalculatorField as Field } from '../../library/calculators/Calculator';
import { rangeText } from '../../model/rangeText';

interface CalculatorFieldProps {
  readonly field: Field;
  readonly text: string;
  /** Why the text cannot be a value of the field. */
  readonly problem: string | undefined;
  readonly onType: (text: string) => void;
}

/** One value to fill in, with its unit and range, and with what is wrong with it. */
export function CalculatorField({ field, text, problem, onType }: CalculatorFieldProps) {
  const id = useId();
  const isList = typeof field.value !== 'number';
  return (
    <div className={isList ? 'calculator-field wide' : 'calculator-field'}>
      <label htmlFor={id}>{field.label}</label>
      <span className="calculator-unit">
        <input
          id={id}
          className="field"
          inputMode={isList ? 'text' : 'decimal'}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-unit ${id}-note`}
          value={text}
          onChange={({ target }) => onType(target.value)}
        />
        <small id={`${id}-unit`}>{field.unit}</small>
      </span>
      <small id={`${id}-note`} className={problem === undefined ? 'muted' : 'field-problem'}>
        {problem ??
          `${isList ? 'With blanks between them, each between' : 'Between'} ${rangeText({ ...field, unit: '' })}`}
      </small>
    </div>
  );
}
