import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { useMotion } from '../theme/useMotion';
import { fitOptions } from './fitOptions';
import { useOrientation } from './useOrientation';

/** A verb that brings the whole design into view, gliding only where things may move; with nothing drawn it does nothing, now and later. */
export function useFit(): (durationMs?: number) => void {
  const flow = useReactFlow();
  const screen = useStoreApi();
  const { isUpright } = useOrientation();
  const moves = useMotion();
  return useCallback(
    (durationMs = 0) => {
      // The library would keep the wish until the first card is placed, and move the canvas under the person's hand.
      if (flow.getNodes().length > 0) {
        // Where it is hidden it has no size, and nothing to glide over: places on the way would be no numbers.
        const isSeen = (screen.getState().domNode?.clientWidth ?? 0) > 0;
        const duration = isSeen && moves ? durationMs : 0;
        void flow.fitView({ ...fitOptions(isUpright), duration });
      }
    },
    [flow, screen, isUpright, moves],
  );
}
