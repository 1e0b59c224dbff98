import { useReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasView } from '../../store/viewStore';
import { useMotion } from '../theme/useMotion';

const movesForMs = 200;
/** A glide that a slow device shows late has ended by then. */
const endsWithinMs = 3 * movesForMs;

interface Gliding {
  readonly go: (view: CanvasView) => void;
  /** The view of the drawing, or the one that it is on its way to. */
  readonly view: () => CanvasView;
}

/** A glide to a view; at once where less motion is asked for. */
export function useGliding(): Gliding {
  const flow = useReactFlow();
  const moves = useMotion();
  return useMemo(() => glidingOn(flow, moves), [flow, moves]);
}

function glidingOn(flow: ReactFlowInstance, moves: boolean): Gliding {
  let aim: CanvasView | undefined;
  let endMs = 0;
  return {
    go(view) {
      aim = moves ? view : undefined;
      endMs = performance.now() + endsWithinMs;
      void flow.setViewport(view, { duration: moves ? movesForMs : 0 });
    },
    view: () => (aim !== undefined && performance.now() < endMs ? aim : flow.getViewport()),
  };
}
