import { useEffect, useRef, type RefObject } from 'react';
import type { Point } from './Point';

/** Where a mouse or pen is in the window; undefined for a finger, which is nowhere between touches, and outside. */
export function usePointer(): RefObject<Point | undefined> {
  const pointer = useRef<Point>(undefined);
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      pointer.current =
        event.pointerType === 'touch' ? undefined : { x: event.clientX, y: event.clientY };
    };
    const lose = () => {
      pointer.current = undefined;
    };
    window.addEventListener('pointermove', follow, true);
    document.documentElement.addEventListener('pointerleave', lose);
    return () => {
      window.removeEventListener('pointermove', follow, true);
      document.documentElement.removeEventListener('pointerleave', lose);
    };
  }, []);
  return pointer;
}
