import { useState } from 'react';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';

interface TextFieldProps {
  readonly label: string;
  readonly value: string | number;
  readonly onCommit: (text: string) => string | undefined;
}

/** A labelled text; what is refused says why below it. */
export function TextField({ label, value, onCommit }: TextFieldProps) {
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <FieldRow label={label}>
        <DraftField
          value={value}
          onCommit={(text) => {
            const why = onCommit(text);
            setProblem(why);
            return why;
          }}
        />
      </FieldRow>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
