import { useReactFlow } from '@xyflow/react';
import { useState, type CSSProperties, type PointerEvent } from 'react';
import { limits } from '../../model/limits';
import type { Mark } from '../../model/Mark';
import type { Orientation } from '../canvas/Orientation';
import { useStores } from '../stores/useStores';
import { useMarks } from './useMarks';

interface Handlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

interface MarkDrag {
  readonly style: CSSProperties;
  readonly move: Handlers;
  readonly size: Handlers;
}

interface Shift {
  readonly what: 'move' | 'size';
  readonly fromX: number;
  readonly fromY: number;
  readonly dx: number;
  readonly dy: number;
}

/** Dragging a mark, or its corner: shown at once, written as one edit when it ends. */
export function useMarkDrag(mark: Mark, { toScreen, toDesign, isUpright }: Orientation): MarkDrag {
  const { view } = useStores();
  const { change } = useMarks();
  const flow = useReactFlow();
  const [shift, setShift] = useState<Shift>();
  const box = boxOf(mark, toScreen, isUpright);
  const shown = shift === undefined ? box : shifted(box, shift);

  const finish = () => {
    setShift(undefined);
    if (shift === undefined || (shift.dx === 0 && shift.dy === 0)) return;
    const problem = change(mark.id, inDesign(shown, mark, toDesign, isUpright));
    if (problem !== undefined) view.tell(problem, 'refused');
  };
  const handlersOf = (what: Shift['what']): Handlers => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setShift({ what, fromX: event.clientX, fromY: event.clientY, dx: 0, dy: 0 });
    },
    onPointerMove: (event) => {
      if (shift === undefined) return;
      const zoom = flow.getZoom();
      const [dx, dy] = [event.clientX - shift.fromX, event.clientY - shift.fromY];
      setShift({ ...shift, dx: dx / zoom, dy: dy / zoom });
    },
    onPointerUp: finish,
    onPointerCancel: () => setShift(undefined),
  });

  const { x, y, width, height } = shown;
  return {
    style: { transform: `translate(${x}px, ${y}px)`, width, height },
    move: handlersOf('move'),
    size: handlersOf('size'),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An area covers what it covers in the design; a note keeps its size, so that it can be read. */
function boxOf(mark: Mark, toScreen: Orientation['toScreen'], isUpright: boolean): Box {
  const { x, y } = toScreen(mark);
  if (mark.type === 'note' || !isUpright) return { x, y, width: mark.width, height: mark.height };
  const corner = toScreen({ x: mark.x + mark.width, y: mark.y + mark.height });
  return { x, y, width: corner.x - x, height: corner.y - y };
}

function shifted(box: Box, { what, dx, dy }: Shift): Box {
  const { low } = limits.markSize;
  return what === 'move'
    ? { ...box, x: box.x + dx, y: box.y + dy }
    : { ...box, width: Math.max(low, box.width + dx), height: Math.max(low, box.height + dy) };
}

function inDesign(
  box: Box,
  { type }: Mark,
  toDesign: Orientation['toDesign'],
  isUpright: boolean,
): Box {
  const { x, y } = toDesign(box);
  const corner = toDesign({ x: box.x + box.width, y: box.y + box.height });
  const isTurned = type === 'area' && isUpright;
  const [width, height] = isTurned ? [corner.x - x, corner.y - y] : [box.width, box.height];
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  };
}
