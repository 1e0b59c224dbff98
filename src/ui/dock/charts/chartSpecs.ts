import type { Component } from '../../../model/Component';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { formatShare } from '../../format/formatShare';
import { causesOf } from './causesOf';
import type { ChartLine } from './ChartLine';
import type { ChartSpec } from './ChartSpec';
import { endedPerSecond } from './endedPerSecond';
import { seriesLine } from './seriesLine';
import { watchedLine } from './watchedLine';

const p50: ChartLine = {
  key: 'p50',
  label: 'p50',
  colour: '--ok',
  text: 'ok',
  dash: [2, 3],
  points: seriesLine('p50'),
};
const p95: ChartLine = {
  key: 'p95',
  label: 'p95',
  colour: '--warn',
  text: 'warn',
  dash: [6, 3],
  points: seriesLine('p95'),
};
const p99: ChartLine = {
  key: 'p99',
  label: 'p99',
  colour: '--bad',
  text: 'bad',
  points: seriesLine('p99'),
};
const p99Low = seriesLine('p99Low');
const p99High = seriesLine('p99High');

const requestLines: readonly ChartLine[] = [
  {
    key: 'offered',
    label: 'offered',
    colour: '--accent',
    text: 'accent',
    points: seriesLine('offered'),
  },
  {
    key: 'throughput',
    label: 'ended',
    colour: '--off',
    text: 'muted',
    dash: [2, 3],
    points: ({ series }) => ({ times: series.column('time'), values: endedPerSecond(series) }),
  },
  {
    key: 'goodput',
    label: 'goodput',
    colour: '--ok',
    text: 'ok',
    dash: [6, 3],
    points: seriesLine('goodput'),
    hasGhost: true,
  },
];

const looks = [
  { colour: '--accent', text: 'accent' },
  { colour: '--warn', text: 'warn' },
  { colour: '--ok', text: 'ok' },
] as const;

function perComponent(
  selected: readonly Component[],
  lines: (component: Component, name: string, look: (typeof looks)[number]) => ChartLine[],
): readonly ChartLine[] {
  return selected.flatMap((component, place) =>
    lines(
      component,
      selected.length === 1 ? '' : `${component.name}: `,
      looks[place % looks.length] ?? looks[0],
    ),
  );
}

function titleWith(title: string) {
  return ({ selected }: { readonly selected: readonly Component[] }) =>
    selected.length === 1 ? `${title} of ${selected[0]?.name}` : title;
}

/** The charts in the order of the screen. */
export const chartSpecs: readonly ChartSpec[] = [
  {
    name: 'latency',
    title: 'Latency',
    lines: () => [
      p50,
      p95,
      { ...p99, band: (history) => [p99Low(history), p99High(history)], hasGhost: true },
    ],
    format: formatDuration,
    leastTop: 1e-3,
    empty: '',
  },
  {
    name: 'requests',
    title: ({ isSlice }) => (isSlice ? 'Requests (slice)' : 'Requests'),
    lines: () => requestLines,
    format: (value) => `${formatCount(value)}/s`,
    leastTop: 1,
    empty: '',
  },
  {
    name: 'errors',
    title: 'Errors by cause',
    lines: ({ series }) => causesOf(series),
    format: formatShare,
    leastTop: 0.05,
    isStacked: true,
    empty: 'none',
  },
  {
    name: 'heatmap',
    title: 'Spread of the latency',
    lines: () => [p50, p99],
    format: formatDuration,
    leastTop: 1e-3,
    isHeatmap: true,
    empty: '',
  },
  {
    name: 'use',
    title: titleWith('Slots'),
    lines: (_history, { selected }) =>
      perComponent(selected, (component, name, look) => [
        {
          key: `busy ${component.id}`,
          label: `${name}at work`,
          ...look,
          points: watchedLine(component.id, 'busy'),
        },
        {
          key: `held ${component.id}`,
          label: `${name}held by waiting calls`,
          ...look,
          dash: [4, 3],
          points: watchedLine(component.id, 'held'),
        },
      ]),
    format: formatShare,
    leastTop: 1,
    empty: 'Select a component on the canvas.',
  },
  {
    name: 'queue',
    title: titleWith('Queue'),
    lines: (_history, { selected }) =>
      perComponent(selected, (component, name, look) => [
        {
          key: `waiting ${component.id}`,
          label: `${name}waiting`,
          ...look,
          points: watchedLine(component.id, 'waiting'),
        },
        {
          key: `inFlight ${component.id}`,
          label: `${name}in flight`,
          ...look,
          dash: [4, 3],
          points: watchedLine(component.id, 'inFlight'),
        },
      ]),
    format: formatCount,
    leastTop: 1,
    empty: 'Select a component on the canvas.',
  },
];
