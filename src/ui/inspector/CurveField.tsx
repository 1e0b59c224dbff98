import { useState } from 'react';
import type { CurveParameter } from '../../model/Parameter';
import type { CurvePoint } from '../../model/ParameterValue';
import { parseNumber } from '../format/parseNumber';
import { CurveDrawing } from './CurveDrawing';
import { DraftField } from './DraftField';

interface CurveFieldProps {
  readonly parameter: CurveParameter;
  readonly value: readonly CurvePoint[];
  readonly onSet: (value: readonly CurvePoint[]) => string | undefined;
}

/** Rows that are shown; what a file holds beyond them stays as it is. */
const MOST_ROWS = 100;

/** The points of a curve: one row each, in the order of time. */
export function CurveField({ parameter, value, onSet }: CurveFieldProps) {
  const [problem, setProblem] = useState<string>();
  const set = (points: readonly CurvePoint[]) => {
    const why = onSet(points.toSorted((one, other) => one.atSeconds - other.atSeconds));
    setProblem(why);
    return why;
  };
  const last = value.at(-1);
  const next = { atSeconds: last === undefined ? 0 : last.atSeconds + 10, value: last?.value ?? 1 };
  return (
    <div className="mix">
      {parameter.unit !== 'requests' && (
        <CurveDrawing parameter={parameter} value={value} onSet={set} />
      )}
      {value.slice(0, MOST_ROWS).map((point, place) => (
        // A point has no name but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="curve-row" key={place}>
          <DraftField
            label={`Time of point ${place + 1}`}
            unit="s"
            value={point.atSeconds}
            onCommit={(text) => set(value.with(place, { ...point, atSeconds: parseNumber(text) }))}
          />
          <DraftField
            label={`Value of point ${place + 1}`}
            unit={parameter.unit}
            value={point.value}
            onCommit={(text) => set(value.with(place, { ...point, value: parseNumber(text) }))}
          />
          <button
            type="button"
            className="link-button"
            aria-label={`Remove point ${place + 1}`}
            onClick={() => set(value.toSpliced(place, 1))}
          >
            Remove
          </button>
        </div>
      ))}
      {value.length > MOST_ROWS && (
        <p className="muted">and {value.length - MOST_ROWS} more points</p>
      )}
      <button type="button" className="link-button" onClick={() => set([...value, next])}>
        Add a point
      </button>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
