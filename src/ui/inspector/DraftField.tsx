import { useState } from 'react';
import { useFocus } from './useFocus';

interface DraftFieldProps {
  readonly value: string;
  /** How the value is shown while nobody edits it; as it is edited where left out. */
  readonly resting?: string;
  readonly unit?: string;
  readonly label?: string;
  /** Takes what was typed; returns why it cannot be. */
  readonly onCommit: (text: string) => string | undefined;
}

/** A small field that takes what was typed on Enter or on leaving, and keeps it on the screen while it is refused. */
export function DraftField({
  value,
  resting = value,
  unit = '',
  label,
  onCommit,
}: DraftFieldProps) {
  const [draft, setDraft] = useState<string>();
  const { isFocused, onFocus, leave } = useFocus();
  const [refused, setRefused] = useState<string>();
  const commit = () => {
    if (draft !== undefined) {
      const why = draft === value ? undefined : onCommit(draft);
      setRefused(why);
      setDraft(why === undefined ? undefined : draft);
    }
  };
  return (
    <span className="unit-field">
      <input
        className="field"
        aria-label={label}
        aria-invalid={refused !== undefined}
        title={refused}
        autoComplete="off"
        value={draft ?? (isFocused ? value : resting)}
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
            setRefused(undefined);
          }
        }}
      />
      {unit !== '' && <span className="unit">{unit}</span>}
    </span>
  );
}
