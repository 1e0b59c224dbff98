import { expect, test } from 'vitest';
import { outcomes } from '../../src/model/Outcome';
import { systemColumns, watchedColumns, type SystemColumn } from '../../src/model/Snapshot';
import { Details } from '../../src/store/Details';
import { Series } from '../../src/store/Series';
import { sampleDesign } from '../support/sampleDesign';
import { causesOf } from '../../src/ui/dock/charts/causesOf';
import { chartData } from '../../src/ui/dock/charts/chartData';
import type { ChartLine } from '../../src/ui/dock/charts/ChartLine';
import { chartView, zoomBy, zoomTo } from '../../src/ui/dock/charts/chartView';
import { secondsToCsv } from '../../src/ui/dock/charts/secondsToCsv';
import { seriesLine } from '../../src/ui/dock/charts/seriesLine';
import { watchedLine } from '../../src/ui/dock/charts/watchedLine';

const look = { label: '', colour: '--ok', text: 'ok' } as const;

function seriesOf(rows: readonly Partial<Record<SystemColumn, number>>[]): Series {
  const series = new Series();
  for (const row of rows) {
    series.append(Float64Array.from(systemColumns, (column) => row[column] ?? Number.NaN));
  }
  return series;
}

function looksAfter(rows: Parameters<typeof seriesOf>[0]) {
  return causesOf(seriesOf(rows)).map(({ key, colour, dash }) => [key, colour, dash]);
}

function detailsOf(component: number, rows: readonly (readonly [time: number, busy: number])[]) {
  const details = new Details();
  const watched = rows.flatMap(([time, busy]) => [time, component, busy, 0, 3, 4, 5, 6]);
  expect(watched).toHaveLength(rows.length * watchedColumns.length);
  details.append({
    watched: Float64Array.from(watched),
    heat: Float64Array.of(1, 40, 2, 7, 9, 2, 0, 0),
  });
  return details;
}

test('a ghost goes on from where the futures part, past what the run has come to', () => {
  const line: ChartLine = { ...look, key: 'p99', points: seriesLine('p99'), hasGhost: true };
  const history = {
    series: seriesOf([
      { time: 1, p99: 5 },
      { time: 2, p99: 6 },
    ]),
    details: new Details(),
  };
  const known = seriesOf([1, 2, 3, 4].map((time) => ({ time, p99: time * 10 })));
  const ghost = { history: { series: known, details: new Details() }, fromSeconds: 2 };
  expect(chartData(history, [line], false, ghost)).toEqual([
    [1, 2, 3, 4],
    [5, 6, null, null],
    [null, 20, 30, 40],
  ]);
  expect(chartData(history, [line], false)).toEqual([
    [1, 2],
    [5, 6],
    [null, null],
  ]);
});

test('lines of components and of the whole share one axis, whichever begins later', () => {
  const history = {
    series: seriesOf([1, 2, 3].map((time) => ({ time, p50: time }))),
    details: detailsOf(14, [
      [2, 0.5],
      [3, 0.75],
    ]),
  };
  const lines: ChartLine[] = [
    { ...look, key: 'p50', points: seriesLine('p50') },
    { ...look, key: 'busy', points: watchedLine(14, 'busy') },
    { ...look, key: 'gone', points: watchedLine(15, 'busy') },
  ];
  expect(chartData(history, lines, false)).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [null, 0.5, 0.75],
    [null, null, null],
  ]);
  expect(
    history.details.heat.map(({ second, first, counts }) => [second, first, [...counts]]),
  ).toEqual([
    [1, 40, [7, 9]],
    [2, 0, []],
  ]);
});

test('the table has a unit in each head, an empty cell where there is no figure, and no formula', () => {
  const series = seriesOf([{ time: 1, offered: 20, p99: 0.25, ok: 19 }]);
  const component = { ...sampleDesign.components[0]!, id: 14, name: '=HYPERLINK("x")' };
  const csv = secondsToCsv({ series, details: detailsOf(14, [[1, 0.5]]) }, [component]);
  const [head = '', row = '', end] = csv.split('\r\n');
  expect(end).toBe('');
  const heads = head.slice(1, -1).split('","');
  expect(heads.every((text) => /\(.+\)$/.test(text))).toBe(true);
  const cells = row.split(',');
  expect(cells).toHaveLength(heads.length);
  const cellOf = (text: string) => cells[heads.indexOf(text)];
  expect(cellOf('offered (requests/s)')).toBe('20');
  expect(cellOf('latency p50 (s)')).toBe('');
  expect(heads.filter((text) => text.startsWith("'=HYPERLINK("))).toHaveLength(6);
});

test('a cause of failure keeps its look and its place when another one becomes more frequent', () => {
  const first = { time: 1, ok: 10, timeout: 5, queueFull: 1 };
  const before = looksAfter([first]);
  expect(before.map(([key]) => key)).toEqual(['timeout', 'queueFull']);
  expect(looksAfter([first, { time: 2, ok: 10, timeout: 1, queueFull: 50 }])).toEqual(before);
  const five = { time: 2, timeout: 1, queueFull: 2, refused: 3, error: 4, shed: 5 };
  expect(looksAfter([five]).map(([key]) => key)).toEqual(['queueFull', 'refused', 'error', 'shed']);
  const all = outcomes.slice(2).map((outcome) => looksAfter([{ time: 1, [outcome]: 1 }])[0]);
  expect(new Set(all.map((one) => JSON.stringify(one?.slice(1)))).size).toBe(outcomes.length - 2);
});

test('zooming stays within the run and around the cursor', () => {
  chartView.setState({ zoom: undefined, cursor: 80 });
  zoomBy(0.5, 100);
  expect(chartView.getState().zoom).toEqual({ fromSeconds: 50, toSeconds: 100 });
  zoomTo(20, 20.5, 100);
  expect(chartView.getState().zoom).toEqual({ fromSeconds: 18.25, toSeconds: 22.25 });
  zoomTo(-30, 400, 100);
  expect(chartView.getState().zoom).toBeUndefined();
});
