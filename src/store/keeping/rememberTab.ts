import { tabKey } from './tabKey';

/** Remembers the design of this tab over a reload. */
export function rememberTab(id: string): void {
  try {
    sessionStorage.setItem(tabKey, id);
  } catch {
    // Storage can be closed to a page; a reload then finds the design that was saved last.
  }
}
