import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { fitOptions } from './fitOptions';
import { useOrientation } from './useOrientation';

/** A verb that brings the whole design into view; with nothing drawn it does nothing, now and later. */
export function useFit(): (durationMs?: number) => void {
  const flow = useReactFlow();
  const { isUpright } = useOrientation();
  return useCallback(
    (durationMs = 0) => {
      // The library would keep the wish until the first card is placed, and move the canvas under the person's hand.
      if (flow.getNodes().length > 0) {
        void flow.fitView({ ...fitOptions(isUpright), duration: durationMs });
      }
    },
    [flow, isUpright],
  );
}
