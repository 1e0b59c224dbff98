import { useEffect } from 'react';
import { useStores } from '../stores/useStores';
import { menuFor } from './menuFor';
import type { OpenMenu } from './OpenMenu';

const holdMs = 500;
const stillPixels = 8;

/** Opens a menu where a finger is held still on the drawing; what the finger does until it is lifted is then for nobody else. */
export function useLongPress(open: (menu: OpenMenu) => void): void {
  const { view } = useStores();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start: PointerEvent | undefined;
    let isOpen = false;

    const cancel = () => clearTimeout(timer);
    const press = (event: PointerEvent) => {
      cancel();
      isOpen = false;
      start = event;
      const target = event.target as Element;
      const isHere = target.closest('.react-flow__pane') !== null;
      if (event.pointerType === 'touch' && event.isPrimary && isHere && !isHeldAlready(target)) {
        timer = setTimeout(() => {
          isOpen = true;
          const at = { x: event.clientX, y: event.clientY };
          open(menuFor(target, at, view.getState().selection));
        }, holdMs);
      }
    };
    const move = (event: PointerEvent) => {
      const { clientX = 0, clientY = 0 } = start ?? {};
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > stillPixels) {
        cancel();
      }
    };
    /** The lifted finger would count as a click; the canvas has to hear of it all the same, to let go. */
    const keepFromClicking = (event: Event) => {
      if (isOpen && event.cancelable) {
        event.preventDefault();
      }
    };
    /** A card would follow the finger. */
    const keepToMenu = (event: Event) => {
      keepFromClicking(event);
      if (isOpen) {
        event.stopPropagation();
      }
    };
    const touch = { capture: true, passive: false };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointermove', move, true);
    window.addEventListener('pointerup', cancel, true);
    window.addEventListener('pointercancel', cancel, true);
    window.addEventListener('touchmove', keepToMenu, touch);
    window.addEventListener('touchend', keepFromClicking, touch);
    window.addEventListener('contextmenu', keepToMenu, true);
    return () => {
      cancel();
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointermove', move, true);
      window.removeEventListener('pointerup', cancel, true);
      window.removeEventListener('pointercancel', cancel, true);
      window.removeEventListener('touchmove', keepToMenu, touch);
      window.removeEventListener('touchend', keepFromClicking, touch);
      window.removeEventListener('contextmenu', keepToMenu, true);
    };
  }, [open, view]);
}

/** A port starts a connection, and a field has a menu of its own. */
function isHeldAlready(target: Element): boolean {
  return target.closest('.react-flow__handle, .react-flow__edgeupdater, input') !== null;
}
