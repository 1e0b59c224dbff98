import type { RefObject } from 'react';
import type uPlot from 'uplot';
import { formatMinutes } from '../format/formatMinutes';
import type { ChartLine } from './ChartLine';

interface ChartLook {
  readonly lines: readonly ChartLine[];
  readonly stacked: boolean;
  readonly format: (value: number) => string;
  readonly width: number;
  readonly height: number;
  /** What the chart shows beside its lines, as it stands when it is drawn. */
  readonly latest: RefObject<{
    readonly marks: readonly { readonly atSeconds: number }[];
    readonly seconds: number;
  }>;
}

/** Seconds between two figures of the time axis. */
const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];

/** How a chart is drawn: thin lines, few grid lines, marks where something was broken, mended or edited. */
export function chartOptions(look: ChartLook): uPlot.Options {
  const { lines, stacked, format, width, height, latest } = look;
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const axis: uPlot.Axis = {
    stroke: colour('--muted'),
    font: `11px ${style.getPropertyValue('--font')}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    gap: 4,
  };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, points: { size: 6 }, drag: { x: false, y: false } },
    padding: [6, 18, 0, 0],
    scales: {
      x: { time: false, range: () => [0, latest.current.seconds] },
      y: { range: (_plot, _low, high) => [0, Math.max(high * 1.08, stacked ? 0.05 : 1e-3)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        gap: 6,
        size: 22,
        incrs: [...timeSteps],
        values: (_plot, marks) => marks.map(formatMinutes),
      },
      { ...axis, size: 52, space: 26, values: (_plot, marks) => marks.map(format) },
    ],
    series: [
      {},
      ...lines.map((line): uPlot.Series => ({
        stroke: colour(line.colour),
        width: 1.6,
        points: { show: false },
        ...(line.dash && { dash: [...line.dash] }),
        ...(stacked && { fill: fade(colour(line.colour)) }),
      })),
    ],
    hooks: { draw: [(plot) => drawMarks(plot, latest.current.marks, colour('--faint'))] },
  };
}

function fade(colour: string): string {
  return `color-mix(in srgb, ${colour} 30%, transparent)`;
}

function drawMarks(
  plot: uPlot,
  marks: readonly { readonly atSeconds: number }[],
  colour: string,
): void {
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
