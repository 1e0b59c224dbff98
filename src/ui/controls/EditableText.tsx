import { useState, type KeyboardEvent } from 'react';

interface EditableTextProps {
  readonly value: string;
  readonly label: string;
  readonly className?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric';
  /** Takes what was typed; returns why it cannot be, or undefined. */
  readonly onCommit: (text: string) => string | undefined;
}

/** A text that is edited where it stands: Enter or leaving takes it, Escape brings the old one back. */
export function EditableText({
  value,
  label,
  className = '',
  maxLength = 60,
  inputMode = 'text',
  onCommit,
}: EditableTextProps) {
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const commit = () => {
    const why = draft === undefined || draft === value ? undefined : onCommit(draft);
    setProblem(why);
    setDraft(undefined);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      setDraft(undefined);
      setProblem(undefined);
    }
  };

  return (
    <span className={`editable ${className}`} title={problem ?? label}>
      <span className="editable-size" aria-hidden="true">
        {draft ?? value}
      </span>
      <input
        aria-label={label}
        aria-invalid={problem !== undefined}
        value={draft ?? value}
        maxLength={maxLength}
        inputMode={inputMode}
        spellCheck={false}
        size={1}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={handleKey}
      />
      {problem !== undefined && (
        <span role="alert" className="editable-problem">
          {problem}
        </span>
      )}
    </span>
  );
}
