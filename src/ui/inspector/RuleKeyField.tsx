import type { CallRule } from '../../model/CallRule';
import type { Design } from '../../model/Design';
import type { KeyMapping } from '../../model/KeyMapping';
import { FieldRow } from './FieldRow';
import { WordField } from './WordField';

const keyWords = {
  own: 'The one that was received',
  rank: 'Of the same rank in …',
  hash: 'That belongs to it in …',
  draw: 'Drawn each time from …',
} as const;

interface RuleKeyFieldProps {
  readonly rule: CallRule;
  readonly design: Design;
  readonly onSet: (key: KeyMapping | undefined) => void;
}

/** Whose key a call asks for. */
export function RuleKeyField({ rule: { key }, design, onSet }: RuleKeyFieldProps) {
  const keySpace = key?.keySpace ?? design.keySpaces[0]?.id ?? 0;
  return (
    <>
      <WordField
        label="Key"
        words={keyWords}
        value={key?.by ?? 'own'}
        onSet={(by) => onSet(by === 'own' ? undefined : { by, keySpace })}
      />
      {key !== undefined && (
        <FieldRow label="Key space">
          <select
            className="field"
            value={key.keySpace}
            onChange={({ target }) => onSet({ ...key, keySpace: Number(target.value) })}
          >
            {design.keySpaces.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </FieldRow>
      )}
    </>
  );
}
