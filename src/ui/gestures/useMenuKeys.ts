import { useEffect } from 'react';
import { useStores } from '../stores/useStores';
import { menuFor } from './menuFor';
import type { OpenMenu } from './OpenMenu';

/** Opens a menu by a right click on the drawing, and by the menu key or Shift+F10 for the card that has the focus or what is selected. */
export function useMenuKeys(open: (menu: OpenMenu) => void): void {
  const { view } = useStores();
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const target = event.target as Element;
      if (target.closest('.menu-panel.floating') !== null) {
        // The menu key, which has just opened the menu, may send this as well.
        if (!target.matches('input')) event.preventDefault();
        return;
      }
      if (isDrawing(target)) {
        event.preventDefault();
        const at = { x: event.clientX, y: event.clientY };
        open(menuFor(target, at, view.getState().selection));
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const focus = document.activeElement ?? document.body;
      const isHere = focus === document.body || isDrawing(focus);
      if (isMenuKey && isHere) {
        event.preventDefault();
        const place = elementFor(focus, view.getState().selection);
        const box = place?.getBoundingClientRect();
        if (place !== null && box !== undefined) {
          const isCard = place.matches('.react-flow__node');
          const at = isCard
            ? { x: box.left + 24, y: box.bottom - 12 }
            : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          open(menuFor(place, at, view.getState().selection));
        }
      }
    };
    document.addEventListener('contextmenu', onContextMenu);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('contextmenu', onContextMenu);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [open, view]);
}

function isDrawing(element: Element): boolean {
  return (
    element.closest('.react-flow') !== null &&
    element.closest('.react-flow__minimap, .react-flow__attribution, input') === null
  );
}

function elementFor(
  focus: Element,
  { components, connections }: { components: readonly number[]; connections: readonly number[] },
): Element | null {
  const card = focus.closest('.react-flow__node');
  const chosen =
    components[0] !== undefined
      ? `.react-flow__node[data-id="${components[0]}"]`
      : `.react-flow__edge[data-id="${connections[0]}"]`;
  return card ?? document.querySelector(chosen) ?? document.querySelector('.react-flow');
}
