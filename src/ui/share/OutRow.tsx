import { Icon } from '../icons/Icon';

interface OutRowProps {
  readonly title: string;
  /** One line: what it holds. */
  readonly about: string;
  readonly isOff?: boolean;
  readonly onSave: () => void;
  /** There where it is text that can be copied as well. */
  readonly onCopy?: () => void;
}

/** One form in which the design leaves: a button over the whole line saves it. */
export function OutRow({ title, about, isOff = false, onSave, onCopy }: OutRowProps) {
  return (
    <li>
      <button type="button" className="out-save" disabled={isOff} onClick={onSave}>
        <b>{title}</b>
        <small>{about}</small>
      </button>
      {onCopy !== undefined && (
        <button
          type="button"
          className="button square quiet"
          disabled={isOff}
          aria-label={`Copy: ${title}`}
          title="Copy as text"
          onClick={onCopy}
        >
          <Icon name="copy" size={16} />
        </button>
      )}
    </li>
  );
}
