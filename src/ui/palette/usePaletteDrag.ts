import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PaletteDrag {
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  /** Where to draw what is being dragged; undefined while nothing is. */
  readonly ghost: Point | undefined;
  /** Whether the press that just ended was a drag, so that its click is to be ignored. */
  readonly wasDragged: () => boolean;
}

const startDistance = 6;
const holdMs = 220;

/**
 * Drags by pointer events, so that a finger works as a mouse does: a finger drags after a short hold, because a
 * quick stroke scrolls the list. `onDrop` is told the place in the window, and only when it is on the canvas.
 */
export function usePaletteDrag(onDrop: (x: number, y: number) => void): PaletteDrag {
  const [ghost, setGhost] = useState<Point>();
  const stop = useRef<() => void>(undefined);
  const dragged = useRef(false);

  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: ReactPointerEvent) => {
    if (event.button !== 0) {
      return;
    }
    stop.current?.();
    dragged.current = false;
    stop.current = follow(event.nativeEvent, {
      onMove: (point) => {
        dragged.current = true;
        setGhost(point);
      },
      onEnd: (point) => {
        setGhost(undefined);
        if (dragged.current && point !== undefined && isOnCanvas(point)) {
          onDrop(point.x, point.y);
        }
      },
    });
  };
  return { onPointerDown, ghost, wasDragged: () => dragged.current };
}

interface Follower {
  readonly onMove: (point: Point) => void;
  readonly onEnd: (point: Point | undefined) => void;
}

/** Follows one pointer from its press to its end; returns how to let go early. */
function follow(press: PointerEvent, { onMove, onEnd }: Follower): () => void {
  const byFinger = press.pointerType === 'touch';
  const pressedAtMs = performance.now();
  let moving = false;

  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) {
      return;
    }
    const distance = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
    const held = !byFinger || performance.now() - pressedAtMs > holdMs;
    moving ||= distance > startDistance && held;
    if (moving) {
      onMove({ x: event.clientX, y: event.clientY });
    }
  };
  const keepFromScrolling = (event: TouchEvent) => {
    if (moving || performance.now() - pressedAtMs > holdMs) {
      event.preventDefault();
    }
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) {
      stop();
      onEnd(
        moving && event.type === 'pointerup' ? { x: event.clientX, y: event.clientY } : undefined,
      );
    }
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      stop();
      onEnd(undefined);
    }
  };
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('touchmove', keepFromScrolling);
    window.removeEventListener('keydown', cancel);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
  window.addEventListener('touchmove', keepFromScrolling, { passive: false });
  window.addEventListener('keydown', cancel);
  return stop;
}

/** What lies over the drawing, such as why it cannot run yet, takes no drop away. */
function isOnCanvas({ x, y }: Point): boolean {
  return document.elementFromPoint(x, y)?.closest('.canvas') instanceof Element;
}
