import type { ReactNode } from 'react';
import { shownKeys } from '../commands/shownKeys';
import { MenuIcon } from './MenuIcon';

interface MenuItemProps {
  readonly icon?: string;
  /** The shortcut that does the same, as tinykeys writes it, shown at the end. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One item of a context menu. */
export function MenuItem({ icon, keys, disabled = false, onChoose, children }: MenuItemProps) {
  return (
    <button type="button" role="menuitem" disabled={disabled} onClick={onChoose}>
      {icon !== undefined && <MenuIcon name={icon} />}
      {children}
      {keys !== undefined && (
        <span className="kbd" aria-hidden="true">
          {shownKeys(keys)}
        </span>
      )}
    </button>
  );
}
