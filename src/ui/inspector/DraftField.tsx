import { useState } from 'react';
import { groupDigits } from '../format/groupDigits';
import { useFocus } from './useFocus';

interface DraftFieldProps {
  /** A text, or a number, whose thousands are parted until it is edited. */
  readonly value: string | number;
  readonly unit?: string;
  readonly label?: string;
  /** Takes what was typed; returns why it cannot be. */
  readonly onCommit: (text: string) => string | undefined;
}

/** A small field that takes what was typed on Enter or on leaving, and keeps it on the screen while it is refused. */
export function DraftField({ value, unit = '', label, onCommit }: DraftFieldProps) {
  const [draft, setDraft] = useState<string>();
  const { isFocused, onFocus, leave } = useFocus();
  const [refused, setRefused] = useState<string>();
  const resting = typeof value === 'number' ? groupDigits(value) : value;
  const commit = () => {
    if (draft !== undefined) {
      const why = draft === String(value) ? undefined : onCommit(draft);
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
        value={draft ?? (isFocused ? String(value) : resting)}
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
