import { useState } from 'react';
import type { OperationShare } from '../../model/ParameterValue';
import { parseNumber } from '../format/parseNumber';
import { useDesign } from '../stores/useDesign';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';

interface MixFieldProps {
  readonly id: string;
  readonly value: readonly OperationShare[];
  readonly onSet: (value: readonly OperationShare[]) => string | undefined;
}

/** How much of a source's traffic each operation is. */
export function MixField({ id, value, onSet }: MixFieldProps) {
  const operations = useDesign((state) => state.design.operations);
  const [problem, setProblem] = useState<string>();
  const isOwn = value.length > 0;
  const shareOf = (operation: number) =>
    value.find((part) => part.operation === operation)?.share ?? 0;
  const total = value.reduce((sum, part) => sum + part.share, 0);

  const set = (next: readonly OperationShare[]) => {
    const why = onSet(next);
    setProblem(why);
    return why;
  };
  const setShare = (operation: number, share: number) =>
    set(
      operations.map(({ id: other }) => ({
        operation: other,
        share: other === operation ? share : shareOf(other),
      })),
    );
  const begin = () =>
    set(operations.map((one) => ({ operation: one.id, share: one.access === 'read' ? 9 : 1 })));

  return (
    <div className="mix">
      <select
        id={id}
        className="field"
        value={isOwn ? 'own' : 'all'}
        onChange={(event) => (event.target.value === 'own' ? begin() : set([]))}
      >
        <option value="all">All, reads to writes as 9 to 1</option>
        <option value="own">My own shares</option>
      </select>
      {isOwn &&
        operations.map(({ id: operation, name }) => (
          <FieldRow key={operation} label={`${name} · ${percent(shareOf(operation), total)}`}>
            <DraftField
              value={String(shareOf(operation))}
              onCommit={(text) => setShare(operation, parseNumber(text))}
            />
          </FieldRow>
        ))}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function percent(share: number, total: number): string {
  return total > 0 ? `${Math.round((share / total) * 100)}%` : '–';
}
