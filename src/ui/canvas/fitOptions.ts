import type { FitViewOptions } from '@xyflow/react';
import { covered } from './covered';

/** How a design is brought into view: never larger than life, and clear of what lies over the canvas, its row of tools included. */
export function fitOptions(isUpright = false): FitViewOptions {
  const { top, right, bottom } = covered();
  return {
    maxZoom: 1,
    padding: {
      top: `${Math.round(top + (isUpright ? 18 : 36))}px`,
      right: `${Math.round(right + (isUpright ? 68 : 28))}px`,
      bottom: `${Math.round(bottom + (isUpright ? 20 : 60))}px`,
      left: isUpright ? '14px' : '28px',
    },
  };
}
