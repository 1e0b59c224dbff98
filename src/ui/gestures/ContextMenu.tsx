import { useEffect, useRef, type ReactNode } from 'react';
import { handleMenuKey } from '../controls/handleMenuKey';
import { menuItemsOf } from '../controls/menuItemsOf';
import { FloatingPanel } from './FloatingPanel';
import type { Point } from './Point';

interface ContextMenuProps {
  readonly at: Point;
  /** What the menu is about: stands at its top and is its name. */
  readonly heading: string;
  readonly onClose: (isDone: boolean) => void;
  /** The items: `MenuItem`s. */
  readonly children: ReactNode;
}

/** A menu at a place in the window; its first item has the focus. */
export function ContextMenu({ at, heading, onClose, children }: ContextMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => menuItemsOf(list.current)[0]?.focus({ preventScroll: true }), []);
  return (
    <FloatingPanel
      at={at}
      type="menu"
      label={heading}
      onClose={onClose}
      onKeyDown={(event) => handleMenuKey(event, list.current, () => onClose(true))}
    >
      <div ref={list} role="presentation">
        <p className="menu-heading">{heading}</p>
        {children}
      </div>
    </FloatingPanel>
  );
}
