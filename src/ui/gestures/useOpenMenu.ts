import { useCallback, useRef, useState } from 'react';
import type { OpenMenu } from './OpenMenu';

interface MenuState {
  readonly menu: OpenMenu | undefined;
  readonly open: (menu: OpenMenu) => void;
  /** `isDone`: whether the focus goes back to where it was before the menu. */
  readonly close: (isDone: boolean) => void;
}

/** The one menu of the canvas that is open; the focus goes back to where it was before the first of them. */
export function useOpenMenu(): MenuState {
  const [menu, setMenu] = useState<OpenMenu>();
  const before = useRef<Element>(null);

  const open = useCallback((next: OpenMenu) => {
    const focus = document.activeElement;
    if (focus?.closest('.menu-panel.floating') === null) {
      before.current = focus;
    }
    setMenu(next);
  }, []);
  const close = useCallback((isDone: boolean) => {
    setMenu(undefined);
    if (isDone && before.current instanceof HTMLElement) {
      before.current.focus({ preventScroll: true });
    }
  }, []);
  return { menu, open, close };
}
