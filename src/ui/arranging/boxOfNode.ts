import type { XYPosition } from '@xyflow/react';
import { cardSize } from '../../exchange/drawing/cardSize';
import type { Box } from '../../exchange/drawing/Box';

interface Measured {
  readonly id: string;
  readonly position: XYPosition;
  readonly measured?: { readonly width?: number | undefined; readonly height?: number | undefined };
}

/** A card as it lies on the screen's drawing; where it has not been measured yet, of the usual size. */
export function boxOfNode({ id, position, measured }: Measured): Box {
  return {
    id: Number(id),
    x: position.x,
    y: position.y,
    width: measured?.width ?? cardSize.width,
    height: measured?.height ?? cardSize.height,
  };
}
