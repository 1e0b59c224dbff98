import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { useOrientation } from '../canvas/useOrientation';
import type { Point } from './Point';

/** A verb that tells which place of the design lies at a place in the window. */
export function usePlaceInDesign(): (point: Point) => Point {
  const flow = useReactFlow();
  const orientation = useOrientation();
  return useCallback(
    (point) => orientation.toDesign(flow.screenToFlowPosition(point)),
    [flow, orientation],
  );
}
