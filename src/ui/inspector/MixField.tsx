import { useState } from 'react';
import type { OperationShare } from '../../model/ParameterValue';
import { useDesign } from '../stores/useDesign';
import { ShareRows } from './ShareRows';

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
  const set = (shares: readonly number[]) => {
    const why = onSet(
      shares.map((share, place) => ({ operation: operations[place]?.id ?? 0, share })),
    );
    setProblem(why);
    return why;
  };
  const begin = () => set(operations.map((one) => (one.access === 'read' ? 9 : 1)));

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
      {isOwn && (
        <ShareRows
          things={operations}
          shareOf={(operation) => value.find((part) => part.operation === operation)?.share ?? 0}
          onSet={set}
        />
      )}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
