import type uPlot from 'uplot';
import type { TimeMark } from '../../../model/Snapshot';

/** Draws a dashed line at each fault, mend and edit. */
export function drawMarks(plot: uPlot, marks: readonly TimeMark[], colour: string): void {
  const { ctx: context, bbox: box } = plot;
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = window.devicePixelRatio;
  context.setLineDash([3, 3].map((length) => length * window.devicePixelRatio));
  for (const { atSeconds } of marks) {
    const x = Math.round(plot.valToPos(atSeconds, 'x', true));
    if (x >= box.left && x <= box.left + box.width) {
      context.beginPath();
      context.moveTo(x, box.top);
      context.lineTo(x, box.top + box.height);
      context.stroke();
    }
  }
  context.restore();
}
