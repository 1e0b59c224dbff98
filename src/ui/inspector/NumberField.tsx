import { useId, useState } from 'react';
import type { NumberParameter } from '../../model/Parameter';
import { withUnit } from '../../model/withUnit';
import { groupDigits } from '../format/groupDigits';
import { parseNumber } from '../format/parseNumber';
import { useFocus } from './useFocus';
import { sliderPlace, sliderSteps, sliderValue } from './sliderScale';

interface NumberFieldProps {
  readonly id: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly onSet: (value: number) => string | undefined;
}

/** A number with its unit and a slider, its thousands parted until it is edited. A value out of bounds says why and is not taken. */
export function NumberField({ id, parameter, value, onSet }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>();
  const { isFocused, onFocus, leave } = useFocus();
  const [problem, setProblem] = useState<string>();
  const problemId = useId();

  const commit = () => {
    if (draft === undefined) {
      return;
    }
    const why = onSet(parseNumber(draft));
    setProblem(why);
    if (why === undefined) {
      setDraft(undefined);
    }
  };
  const slide = (place: number) => {
    setDraft(undefined);
    setProblem(onSet(sliderValue(parameter, place)));
  };
  const zero = parameter.zeroMeans;

  return (
    <>
      <div className="number-row">
        <input
          type="range"
          aria-label={`${parameter.label}, slider`}
          aria-valuetext={withUnit(value.toLocaleString('en-US'), parameter.unit)}
          min={0}
          max={sliderSteps}
          value={sliderPlace(parameter, value)}
          onChange={(event) => slide(Number(event.target.value))}
        />
        <span className="unit-field">
          <input
            id={id}
            className="field"
            inputMode="decimal"
            autoComplete="off"
            value={draft ?? (isFocused ? String(value) : groupDigits(value))}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
            onChange={(event) => setDraft(event.target.value)}
            onFocus={onFocus}
            onBlur={() => {
              leave();
              commit();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                commit();
              } else if (event.key === 'Escape') {
                setDraft(undefined);
                setProblem(undefined);
              }
            }}
          />
          {parameter.unit !== '' && <span className="unit">{parameter.unit}</span>}
        </span>
      </div>
      {value === 0 && zero !== undefined && <p className="zero-means">0 is: {zero}</p>}
      {problem !== undefined && (
        <p className="field-problem" role="alert" id={problemId}>
          {problem}
          {zero !== undefined && ` Or 0: ${zero}.`}
        </p>
      )}
    </>
  );
}
