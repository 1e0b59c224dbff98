import { useState } from 'react';
import type { Distribution } from '../../model/Distribution';
import type { DistributionParameter } from '../../model/Parameter';
import { parseNumber } from '../format/parseNumber';
import { distributionLevel } from './distributionLevel';
import { distributionShapes } from '../../exchange/words/distributionShapes';
import { DistributionPlot } from './DistributionPlot';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { MixtureParts } from './MixtureParts';

interface DistributionFieldProps {
  readonly id: string;
  readonly parameter: Pick<DistributionParameter, 'unit' | 'label'>;
  readonly value: Distribution;
  readonly onSet: (value: Distribution) => string | undefined;
  /** Shapes that are not offered. */
  readonly without?: readonly Distribution['type'][];
}

/** A random quantity: its shape, and the figures of that shape. */
export function DistributionField({
  id,
  parameter,
  value,
  onSet,
  without = [],
}: DistributionFieldProps) {
  const [problem, setProblem] = useState<string>();
  const set = (next: Distribution) => {
    const why = onSet(next);
    setProblem(why);
    return why;
  };
  const choose = (type: Distribution['type']) =>
    set(distributionShapes[type].make(round(distributionLevel(value))));

  return (
    <div className="distribution">
      <select
        id={id}
        className="field"
        value={value.type}
        onChange={(event) => choose(event.target.value as Distribution['type'])}
      >
        {Object.entries(distributionShapes)
          .filter(([type]) => !without.includes(type as Distribution['type']))
          .map(([type, shape]) => (
            <option key={type} value={type}>
              {shape.label}
            </option>
          ))}
      </select>
      <Figures parameter={parameter} value={value} onSet={set} />
      {without.length === 0 && value.type !== 'constant' && (
        <DistributionPlot distribution={value} unit={parameter.unit} />
      )}
      {value.type === 'mixture' && (
        <MixtureParts
          parts={value.parts}
          onSet={set}
          renderPart={(partId, part, setPart) => (
            <DistributionField
              id={partId}
              parameter={parameter}
              value={part}
              without={['mixture']}
              onSet={setPart}
            />
          )}
        />
      )}
      {value.type === 'empirical' && (
        <FieldRow label={`Values, ${parameter.unit}`}>
          <DraftField
            value={value.values.join(', ')}
            onCommit={(text) =>
              set({
                type: 'empirical',
                values: text
                  .split(/[,;\s]+/)
                  .filter(Boolean)
                  .map(parseNumber),
              })
            }
          />
        </FieldRow>
      )}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function Figures({ parameter, value, onSet }: Omit<DistributionFieldProps, 'id' | 'without'>) {
  const figures = value as unknown as Readonly<Record<string, number>>;
  return (
    <div className="figures">
      {distributionShapes[value.type].figures.map(({ name, label, hasUnit }) => (
        <FieldRow key={name} label={label}>
          <DraftField
            value={figures[name] ?? 0}
            unit={hasUnit ? parameter.unit : ''}
            onCommit={(text) => onSet({ ...value, [name]: parseNumber(text) })}
          />
        </FieldRow>
      ))}
    </div>
  );
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
