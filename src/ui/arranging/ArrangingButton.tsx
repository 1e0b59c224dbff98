import { shownKeys } from '../commands/shownKeys';
import { Glyph } from '../icons/Glyph';
import { arrangingShapes } from './arrangingShapes';

interface ArrangingButtonProps {
  readonly icon: keyof typeof arrangingShapes | '1:1';
  readonly label: string;
  /** Its shortcut without Ctrl or Cmd, as a screen reader wants it: "Shift+T". */
  readonly keys?: string;
  /** Whether it is on; missing for what is done once. */
  readonly isOn?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A square button whose tooltip names the shortcut. */
export function ArrangingButton({
  icon,
  label,
  keys,
  isOn,
  disabled = false,
  onClick,
}: ArrangingButtonProps) {
  return (
    <button
      type="button"
      className="button square"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${shownKeys(keys)})`}
      aria-keyshortcuts={keys}
      aria-pressed={isOn}
      disabled={disabled}
      onClick={onClick}
    >
      {icon === '1:1' ? (
        <span aria-hidden="true">1:1</span>
      ) : (
        <Glyph size={16}>{arrangingShapes[icon]}</Glyph>
      )}
    </button>
  );
}
