import type { Placement } from '../../model/Component';
import { parseNumber } from '../format/parseNumber';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';

interface UnequalInstancesProps {
  readonly placement: readonly Placement[];
  readonly nameOf: (part: Placement) => string;
  /** Takes the placement; returns why it cannot be. */
  readonly onChange: (placement: readonly Placement[]) => string | undefined;
}

/** Folded away: speed and weight of the instances, and others of another speed beside them. */
export function UnequalInstances({ placement, nameOf, onChange }: UnequalInstancesProps) {
  const change = (place: number, figures: Partial<Placement>) =>
    onChange(placement.map((part, other) => (other === place ? withFigures(part, figures) : part)));
  const isEven = placement.every(({ speed = 1, weight = 1 }) => speed === 1 && weight === 1);
  return (
    <details open={!isEven}>
      <summary>Unequal instances</summary>
      {placement.map((part, place) => (
        <div key={nameOf(part)}>
          <FieldRow label={`Speed: ${nameOf(part)}`}>
            <DraftField
              value={part.speed ?? 1}
              unit="×"
              onCommit={(text) => change(place, { speed: parseNumber(text) })}
            />
          </FieldRow>
          <FieldRow label={`Weight: ${nameOf(part)}`}>
            <DraftField
              value={part.weight ?? 1}
              onCommit={(text) => change(place, { weight: parseNumber(text) })}
            />
          </FieldRow>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...placement, { ...slower(placement), instances: 1 }])}
      >
        Add a slower one
      </button>
    </details>
  );
}

/** Figures of 1 are the usual ones and are not kept. */
function withFigures(part: Placement, figures: Partial<Placement>): Placement {
  const { speed = 1, weight = 1, ...rest } = { ...part, ...figures };
  return { ...rest, ...(speed !== 1 && { speed }), ...(weight !== 1 && { weight }) };
}

/** Half as fast as the slowest of the last zone. */
function slower(placement: readonly Placement[]): Pick<Placement, 'zone' | 'speed'> {
  const zone = placement.at(-1)?.zone ?? 0;
  const speeds = placement.filter((part) => part.zone === zone).map(({ speed = 1 }) => speed);
  return { zone, speed: Math.max(0.01, Math.min(...speeds) / 2) };
}
