import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { useOrientation } from '../canvas/useOrientation';
import { isOnCanvas } from './isOnCanvas';
import type { Point } from './Point';

/** A verb that brings a place of the design into view where it is not. */
export function useShowPlace(): (place: Point) => void {
  const flow = useReactFlow();
  const orientation = useOrientation();
  return useCallback(
    (place) => {
      const onScreen = orientation.toScreen(place);
      if (!isOnCanvas(flow.flowToScreenPosition(onScreen))) {
        void flow.setCenter(onScreen.x, onScreen.y, { zoom: flow.getZoom(), duration: 200 });
      }
    },
    [flow, orientation],
  );
}
