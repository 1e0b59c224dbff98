import type uPlot from 'uplot';
import { heatBandEdge } from '../../../engine/histogram/heatBandEdge';
import type { HeatColumn } from '../../../store/Details';

/** Shades of a cell; the square root keeps few slow answers visible beside many quick ones. */
const shades = 16;
/** Columns narrower than this are drawn as one, device pixels. */
const leastColumnPixels = 2;

/** Draws the spread of the latency: a column for each second, a cell for each band, the darker the more answers. */
export function drawHeatmap(plot: uPlot, columns: readonly HeatColumn[], colour: string): void {
  const { ctx: context, bbox: box } = plot;
  const shown = mergedFor(plot, columns);
  const most = Math.max(1, ...shown.map(({ counts }) => counts.reduce(larger, 0)));
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  context.fillStyle = colour;
  for (const { from, to, first, counts } of shown) {
    const left = Math.round(plot.valToPos(from, 'x', true));
    const width = Math.max(1, Math.round(plot.valToPos(to, 'x', true)) - left);
    counts.forEach((count, place) => {
      if (count === 0) return;
      const top = heightOf(plot, first + place + 1);
      context.globalAlpha = Math.ceil(Math.sqrt(count / most) * shades) / shades;
      context.fillRect(left, top, width, Math.max(1, heightOf(plot, first + place) - top));
    });
  }
  context.restore();
}

/** Where a band begins, in whole pixels, so that cells do not overlap. */
function heightOf(plot: uPlot, band: number): number {
  return Math.round(plot.valToPos(Math.max(heatBandEdge(band), 1e-9), 'y', true));
}

interface Cells {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly counts: number[];
}

/** The columns in view, neighbours added up where they would be too narrow to be seen. */
function mergedFor(plot: uPlot, columns: readonly HeatColumn[]): readonly Cells[] {
  const { min = 0, max = 1 } = plot.scales['x'] ?? {};
  const low = min ?? 0;
  const high = max ?? 1;
  const secondsEach = Math.max(
    1,
    Math.ceil((leastColumnPixels * (high - low)) / Math.max(1, plot.bbox.width)),
  );
  const groups = new Map<number, HeatColumn[]>();
  for (const column of columns) {
    if (column.second > low && column.second - 1 < high && column.counts.length > 0) {
      const group = Math.floor((column.second - 1) / secondsEach);
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [column]);
      else members.push(column);
    }
  }
  return [...groups].map(([group, members]) => addedUp(group * secondsEach, secondsEach, members));
}

function addedUp(from: number, seconds: number, columns: readonly HeatColumn[]): Cells {
  const first = Math.min(...columns.map((column) => column.first));
  const end = Math.max(...columns.map((column) => column.first + column.counts.length));
  const counts = Array.from({ length: end - first }, () => 0);
  for (const column of columns) {
    column.counts.forEach((count, place) => {
      const cell = column.first - first + place;
      counts[cell] = (counts[cell] ?? 0) + count;
    });
  }
  return { from, to: from + seconds, first, counts };
}

function larger(left: number, right: number): number {
  return Math.max(left, right);
}
