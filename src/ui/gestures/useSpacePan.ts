import { useReactFlow, type Viewport } from '@xyflow/react';
import { useEffect } from 'react';
import { isTyping } from './isTyping';

/** While Space is held, a drag moves the drawing wherever it begins, on a card as well; Space then does nothing else. */
export function useSpacePan(): void {
  const flow = useReactFlow();
  useEffect(() => {
    let isHeld = false;
    let hasPanned = false;
    let swallowsClick = false;
    let from: (Viewport & { readonly left: number; readonly top: number }) | undefined;

    const hold = (held: boolean) => {
      isHeld = held;
      document.documentElement.toggleAttribute('data-space', held);
    };
    const press = (event: KeyboardEvent) => {
      if (event.code === 'Space' && !event.repeat && !isTyping() && !isOnControl(event.target)) {
        hasPanned = false;
        hold(true);
      }
    };
    const release = (event: KeyboardEvent) => {
      if (event.code !== 'Space') return;
      hold(false);
      if (hasPanned) event.stopImmediatePropagation();
      hasPanned = false;
    };
    const grab = (event: PointerEvent) => {
      swallowsClick = false;
      const isHere = (event.target as Element).closest('.react-flow__pane') !== null;
      if (isHeld && event.button === 0 && isHere) {
        // Without the mouse's own press the canvas takes hold of neither card nor ground.
        event.preventDefault();
        event.stopPropagation();
        from = { ...flow.getViewport(), left: event.clientX, top: event.clientY };
        hasPanned = true;
        swallowsClick = true;
      }
    };
    const move = (event: PointerEvent) => {
      if (from !== undefined) {
        const { x, y, zoom, left, top } = from;
        void flow.setViewport({ x: x + event.clientX - left, y: y + event.clientY - top, zoom });
      }
    };
    const letGo = () => {
      from = undefined;
    };
    const click = (event: MouseEvent) => {
      if (swallowsClick) event.stopPropagation();
      swallowsClick = false;
    };

    const ends = new AbortController();
    const first = { capture: true, signal: ends.signal };
    window.addEventListener('keydown', press, first);
    window.addEventListener('keyup', release, first);
    window.addEventListener('pointerdown', grab, first);
    window.addEventListener('pointermove', move, first);
    window.addEventListener('pointerup', letGo, first);
    window.addEventListener('pointercancel', letGo, first);
    window.addEventListener('click', click, first);
    window.addEventListener('blur', () => hold(false), first);
    return () => {
      hold(false);
      ends.abort();
    };
  }, [flow]);
}

/** Where Space already means a press. */
function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, input') !== null;
}
