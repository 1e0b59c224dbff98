import { useEffect, useRef, useState } from 'react';

interface MarkTextProps {
  readonly text: string;
  /** Several lines; else Enter ends it. */
  readonly isLong: boolean;
  /** Characters. */
  readonly most: number;
  readonly onDone: (text: string) => void;
}

/** The field in which a note or a heading is written; Escape leaves it as it was. */
export function MarkText({ text, isLong, most, onDone }: MarkTextProps) {
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <textarea
      ref={field}
      className="mark-field nodrag nopan nowheel"
      aria-label={isLong ? 'Note' : 'Heading'}
      rows={isLong ? 4 : 1}
      maxLength={most}
      value={draft}
      onChange={({ target }) =>
        setDraft(isLong ? target.value : target.value.replaceAll('\n', ' '))
      }
      onBlur={() => onDone(draft.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        const ends = event.key === 'Enter' && (!isLong || event.metaKey || event.ctrlKey);
        if (ends) onDone(draft.trim());
        else if (event.key === 'Escape') onDone(text);
      }}
    />
  );
}
