import { FieldRow } from './FieldRow';

interface WordFieldProps<Word extends string> {
  readonly label: string;
  /** What may be chosen, each with how it reads. */
  readonly words: Readonly<Record<Word, string>>;
  readonly value: Word;
  readonly onSet: (word: Word) => void;
}

/** A choice among a few words. */
export function WordField<Word extends string>(props: WordFieldProps<Word>) {
  const { label, words, value, onSet } = props;
  return (
    <FieldRow label={label}>
      <select
        className="field"
        value={value}
        onChange={({ target }) => onSet(target.value as Word)}
      >
        {Object.entries<string>(words).map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </FieldRow>
  );
}
