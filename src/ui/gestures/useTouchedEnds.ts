import { useEffect } from 'react';

/** The library takes hold of a connection's end by the mouse only: a finger that is put on one is passed on as a press of the button. */
export function useTouchedEnds(): void {
  useEffect(() => {
    const passOn = (event: TouchEvent) => {
      const end = (event.target as Element).closest('.react-flow__edgeupdater');
      const finger = event.touches[0];
      if (end !== null && finger !== undefined && event.touches.length === 1) {
        event.preventDefault();
        event.stopPropagation();
        const { clientX, clientY } = finger;
        end.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, clientX, clientY }));
      }
    };
    const touch = { capture: true, passive: false };
    window.addEventListener('touchstart', passOn, touch);
    return () => window.removeEventListener('touchstart', passOn, touch);
  }, []);
}
