import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { boundsOf } from '../../exchange/drawing/boundsOf';
import { cardSize } from '../../exchange/drawing/cardSize';
import { fitOptions } from '../canvas/fitOptions';
import { useOrientation } from '../canvas/useOrientation';
import { useStores } from '../stores/useStores';
import type { CanvasView } from '../../store/viewStore';
import { useMotion } from '../theme/useMotion';
import { nudgedView } from './nudgedView';

const movesForMs = 200;
/** Cards get no smaller than this to make room for one more: what is on them can still be read. */
const leastZoom = 0.6;
const framesToWait = 30;

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Brings a component into view that was placed outside it: beside what was in view, or alone where there is no room for both. */
export function useShowPlaced(): void {
  const flow = useReactFlow();
  const screen = useStoreApi();
  const { designs } = useStores();
  const { isUpright } = useOrientation();
  const moves = useMotion();
  useEffect(() => {
    const show = (placed: Corner) => {
      const { width, height, transform } = screen.getState();
      const [left, top, zoom] = transform;
      const isSeen = ({ x, y }: Corner) =>
        x * zoom + left >= 0 &&
        y * zoom + top >= 0 &&
        (x + cardSize.width) * zoom + left <= width &&
        (y + cardSize.height) * zoom + top <= height;
      if (isSeen(placed)) return;
      const go = (view: CanvasView) =>
        void flow.setViewport(view, { duration: moves ? movesForMs : 0 });
      const nudged = nudgedView(placed, transform, { width, height });
      if (nudged !== undefined) return go(nudged);
      const viewOf = (corners: readonly Corner[], least: number) => {
        const bounds = boundsOf(corners.map(({ x, y }) => ({ x, y, ...cardSize })));
        const { padding } = fitOptions(isUpright);
        return getViewportForBounds(bounds, width, height, least, zoom, padding ?? 0);
      };
      const seen = flow.getNodes().flatMap(({ position }) => (isSeen(position) ? [position] : []));
      const together = viewOf([...seen, placed], 0.01);
      go(together.zoom >= Math.min(leastZoom, zoom) ? together : viewOf([placed], zoom));
    };
    let frame = 0;
    const showOnceDrawn = (id: string, frames = framesToWait) => {
      const placed = flow.getNode(id);
      // A canvas that is hidden, or has just come into view, has no size yet to show anything in.
      const { domNode, width } = screen.getState();
      if (placed !== undefined && domNode?.offsetWidth === width) show(placed.position);
      else if (frames > 0) frame = requestAnimationFrame(() => showOnceDrawn(id, frames - 1));
    };
    const stop = designs.onEdit((edit) => {
      if (edit.type === 'addComponent') showOnceDrawn(String(edit.component.id));
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [flow, screen, designs, isUpright, moves]);
}
