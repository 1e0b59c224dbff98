import type { FollowUp, Operation } from '../../model/Operation';
import { parseNumber } from '../format/parseNumber';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import type { OperationFieldsProps } from './OperationDetails';

/** Which operation follows on the same key, how long after the answer, and how often. */
export function FollowFields({ design, operation, change }: OperationFieldsProps) {
  const { follow } = operation;
  const others = design.operations.filter(({ id }) => id !== operation.id);
  const set = (next: FollowUp) => change({ ...operation, follow: next });
  const choose = (id: number) =>
    id === 0
      ? change(withoutFollow(operation))
      : set({ delayMs: 0, share: 1, ...follow, operation: id });
  return (
    <>
      <FieldRow label="Followed, on the same key, by">
        <select
          className="field"
          value={follow?.operation ?? 0}
          onChange={(event) => choose(Number(event.target.value))}
        >
          <option value={0}>Nothing</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </FieldRow>
      {follow !== undefined && (
        <>
          <FieldRow label="After the answer">
            <DraftField
              value={follow.delayMs}
              unit="ms"
              onCommit={(text) => set({ ...follow, delayMs: parseNumber(text) })}
            />
          </FieldRow>
          <FieldRow label="Share that is followed (0 to 1)">
            <DraftField
              value={follow.share}
              onCommit={(text) => set({ ...follow, share: parseNumber(text) })}
            />
          </FieldRow>
        </>
      )}
    </>
  );
}

function withoutFollow({ follow: _before, ...rest }: Operation): Operation {
  return rest;
}
