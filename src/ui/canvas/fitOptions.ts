import type { FitViewOptions } from '@xyflow/react';

/** How a design is brought into view: never larger than life, and clear of what lies over the canvas, its row of tools included. */
export function fitOptions(isUpright = false): FitViewOptions {
  const { top, bottom } = covered();
  return {
    maxZoom: 1,
    padding: {
      top: `${Math.round(top + (isUpright ? 18 : 36))}px`,
      right: isUpright ? '68px' : '28px',
      bottom: `${Math.round(bottom + (isUpright ? 20 : 60))}px`,
      left: isUpright ? '14px' : '28px',
    },
  };
}

/** How much of the canvas the invitation, a problem or a sheet hides, from above and from below, in pixels. */
function covered(): { readonly top: number; readonly bottom: number } {
  const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
  let top = 0;
  let bottom = 0;
  for (const over of document.querySelectorAll('.invitation, .problem-bar, .sheet')) {
    const box = over.getBoundingClientRect();
    if (canvas !== undefined && box.top + box.bottom < canvas.top + canvas.bottom) {
      top = Math.max(top, box.bottom - canvas.top);
    } else if (canvas !== undefined) {
      bottom = Math.max(bottom, canvas.bottom - box.top);
    }
  }
  return { top, bottom };
}
