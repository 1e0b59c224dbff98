import { useId, type ReactNode } from 'react';
import type { Distribution, MixturePart } from '../../model/Distribution';
import { parseNumber } from '../format/parseNumber';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';

interface MixturePartsProps {
  readonly parts: readonly MixturePart[];
  /** The field of one branch's distribution. */
  readonly renderPart: (
    id: string,
    value: Distribution,
    onSet: (value: Distribution) => string | undefined,
  ) => ReactNode;
  readonly onSet: (value: Distribution) => string | undefined;
}

/** The branches of a mixture, each with its weight. */
export function MixtureParts({ parts, renderPart, onSet }: MixturePartsProps) {
  const id = useId();
  const setParts = (next: readonly MixturePart[]) => onSet({ type: 'mixture', parts: next });
  const change = (place: number, part: MixturePart) =>
    setParts(parts.map((other, at) => (at === place ? part : other)));
  return (
    <>
      {parts.map((part, place) => (
        // A part has no name but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset className="mixture-part" key={place}>
          <legend className="visually-hidden">Part {place + 1}</legend>
          <FieldRow label={`Weight of part ${place + 1}`}>
            <DraftField
              value={part.weight}
              onCommit={(text) => change(place, { ...part, weight: parseNumber(text) })}
            />
          </FieldRow>
          {renderPart(`${id}-${place}`, part.distribution, (distribution) =>
            change(place, { ...part, distribution }),
          )}
          {parts.length > 1 && (
            <button
              type="button"
              className="link-button"
              onClick={() => setParts(parts.filter((_, at) => at !== place))}
            >
              Remove part {place + 1}
            </button>
          )}
        </fieldset>
      ))}
      {parts.length < 10 && (
        <button
          type="button"
          className="link-button"
          onClick={() => setParts([...parts, parts.at(-1) ?? newPart])}
        >
          Add a part
        </button>
      )}
    </>
  );
}

const newPart: MixturePart = { weight: 1, distribution: { type: 'constant', value: 1 } };
