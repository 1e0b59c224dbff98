import type { RefObject } from 'react';
import type uPlot from 'uplot';
import type { TimeMark } from '../../../model/Snapshot';
import type { HeatColumn } from '../../../store/Details';
import { formatMinutes } from '../../format/formatMinutes';
import type { ChartLine } from './ChartLine';
import type { ChartSpec } from './ChartSpec';
import type { Stretch } from './chartView';
import { drawHeatmap } from './drawHeatmap';
import { drawMarks } from './drawMarks';
import { heatRange } from './heatRange';

/** What a chart shows beside its lines, as it stands when it is drawn. */
export interface ChartSurroundings {
  readonly marks: readonly TimeMark[];
  readonly shown: Stretch;
  readonly heat: readonly HeatColumn[];
}

/** What dragging and a double click do on a chart, in simulated seconds. */
export interface ChartGestures {
  readonly onDrag: (fromSeconds: number, toSeconds: number) => void;
  readonly onReset: () => void;
}

interface ChartLook {
  readonly spec: ChartSpec;
  readonly lines: readonly ChartLine[];
  readonly width: number;
  readonly height: number;
  readonly latest: RefObject<ChartSurroundings>;
  readonly gestures: ChartGestures;
}

/** Seconds between two figures of the time axis. */
const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];
const decades = Array.from({ length: 13 }, (_, place) => 10 ** (place - 7));
const leastDragPixels = 5;

/** How a chart is drawn: thin lines, few grid lines, marks where something was broken, mended or edited. */
export function chartOptions(look: ChartLook): uPlot.Options {
  const { spec, lines, width, height, latest, gestures } = look;
  const colour = tokenReader();
  return {
    width,
    height,
    legend: { show: false },
    padding: [6, 18, 0, 0],
    cursor: {
      y: false,
      points: { size: 6 },
      drag: { x: true, y: false, setScale: false },
      bind: {
        dblclick: () => () => {
          gestures.onReset();
          return null;
        },
      },
    },
    scales: {
      x: {
        time: false,
        range: () => [latest.current.shown.fromSeconds, latest.current.shown.toSeconds],
      },
      y: yScale(look),
    },
    axes: axesOf(look, colour),
    series: [{}, ...lines.map((line) => lineOf(line, spec, colour)), ...furtherOf(lines, colour)],
    bands: bandsOf(lines, colour),
    hooks: {
      drawAxes: [
        (plot) => {
          if (spec.isHeatmap) drawHeatmap(plot, latest.current.heat, colour('--accent'));
        },
      ],
      draw: [(plot) => drawMarks(plot, latest.current.marks, colour('--faint'))],
      setSelect: [(plot) => takeDrag(plot, gestures)],
    },
  };
}

function tokenReader(): (token: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (token) => style.getPropertyValue(token).trim();
}

function yScale({ spec, latest }: ChartLook): uPlot.Scale {
  return spec.isHeatmap
    ? { distr: 3, range: () => heatRange(latest.current.heat) }
    : { range: (_plot, _low, high) => [0, Math.max(high * 1.08, spec.leastTop)] };
}

function axesOf({ spec }: ChartLook, colour: (token: string) => string): uPlot.Axis[] {
  const axis: uPlot.Axis = {
    stroke: colour('--muted'),
    font: `11px ${colour('--font')}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    gap: 4,
  };
  return [
    {
      ...axis,
      grid: { show: false },
      gap: 6,
      size: 22,
      incrs: [...timeSteps],
      values: (_plot, marks) => marks.map(formatMinutes),
    },
    {
      ...axis,
      size: 52,
      space: 26,
      values: (_plot, marks) => marks.map(spec.format),
      ...(spec.isHeatmap && {
        splits: (_plot: uPlot, _axis: number, low: number, high: number) =>
          decades.filter((value) => value >= low && value <= high),
        filter: (_plot: uPlot, splits: number[]) => splits,
      }),
    },
  ];
}

function lineOf(line: ChartLine, spec: ChartSpec, colour: (token: string) => string): uPlot.Series {
  return {
    stroke: spec.isHeatmap ? colour('--ink') : colour(line.colour),
    width: spec.isHeatmap ? 1.2 : 1.6,
    points: { show: false },
    ...(line.dash && { dash: [...line.dash] }),
    ...(spec.isStacked && { fill: fade(colour(line.colour), 30) }),
  };
}

/** Bands and ghosts, in the order of `chartData`. */
function furtherOf(
  lines: readonly ChartLine[],
  colour: (token: string) => string,
): readonly uPlot.Series[] {
  const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false } };
  return [
    ...lines.flatMap(({ band }) => (band === undefined ? [] : [edge, edge])),
    ...lines.flatMap((line) =>
      line.hasGhost === true
        ? [
            {
              stroke: fade(colour(line.colour), 45),
              width: 1.2,
              dash: [1, 2],
              points: { show: false },
            },
          ]
        : [],
    ),
  ];
}

function bandsOf(lines: readonly ChartLine[], colour: (token: string) => string): uPlot.Band[] {
  return lines
    .filter(({ band }) => band !== undefined)
    .map((line, place) => {
      const low = 1 + lines.length + 2 * place;
      return { series: [low + 1, low], fill: fade(colour(line.colour), 22) };
    });
}

function fade(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}

function takeDrag(plot: uPlot, { onDrag }: ChartGestures): void {
  const { left, width } = plot.select;
  if (width >= leastDragPixels) {
    onDrag(plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x'));
  }
  if (width > 0) {
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  }
}
