import type { ReactNode } from 'react';
import { Icon } from '../icons/Icon';
import type { Command } from './Command';

interface SearchOptionProps {
  readonly id: string;
  readonly command: Command;
  readonly isActive: boolean;
  /** What stands at the end of the row. */
  readonly end: ReactNode;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One row of a search: icon, name, a few words, and why it cannot be chosen where it cannot. */
export function SearchOption({ id, command, isActive, end, onPoint, onChoose }: SearchOptionProps) {
  const { icon, label, note, whyNot } = command;
  return (
    // The field keeps the focus and takes the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/interactive-supports-focus
    <li
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role jsx-a11y/no-noninteractive-element-to-interactive-role
      role="option"
      aria-selected={isActive}
      aria-disabled={whyNot !== undefined}
      className="search-option"
      onPointerMove={isActive ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="search-icon">{icon !== undefined && <Icon name={icon} size={16} />}</span>
      <span className="search-label">{label}</span>
      {(whyNot ?? note ?? '') !== '' && <span className="search-note muted">{whyNot ?? note}</span>}
      <span className="search-end">{end}</span>
    </li>
  );
}
