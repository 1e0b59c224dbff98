import type { KeyboardEvent } from 'react';
import { menuItemsOf } from './menuItemsOf';

/** What keys do in a menu: arrow keys, Home and End move from item to item, Escape closes. */
export function handleMenuKey(
  event: KeyboardEvent,
  root: HTMLElement | null,
  close: () => void,
): void {
  const items = menuItemsOf(root);
  const place = items.indexOf(document.activeElement as HTMLElement);
  const next: Record<string, number> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = next[event.key];
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  } else if (target !== undefined && items.length > 0) {
    event.preventDefault();
    items[target % items.length]?.focus();
  }
}
