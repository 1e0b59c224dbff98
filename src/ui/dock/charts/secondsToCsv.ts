import type { Component } from '../../../model/Component';
import { outcomes } from '../../../model/Outcome';
import type { SystemColumn, WatchedColumn } from '../../../model/Snapshot';
import { outcomeWords } from '../../../exchange/words/outcomeWords';
import type { RunHistory } from './ChartLine';

const systemHeads: readonly (readonly [SystemColumn, string])[] = [
  ['time', 'end of the second (s)'],
  ['offered', 'offered (requests/s)'],
  ['goodput', 'goodput (requests/s)'],
  ['p50', 'latency p50 (s)'],
  ['p95', 'latency p95 (s)'],
  ['p99', 'latency p99 (s)'],
  ['p99Low', 'latency p99, low end of 95% interval (s)'],
  ['p99High', 'latency p99, high end of 95% interval (s)'],
  ...outcomes.map((outcome) => [outcome, `${outcomeWords[outcome]} (requests/s)`] as const),
];

const watchedHeads: readonly (readonly [WatchedColumn, string])[] = [
  ['busy', 'slots at work (share)'],
  ['held', 'slots held by waiting calls (share)'],
  ['waiting', 'waiting (count)'],
  ['inFlight', 'in flight (count)'],
  ['arrivals', 'arrivals (calls/s)'],
  ['failures', 'failures (calls/s)'],
];

/** The seconds of a run as a table for other programs: the whole, then the components that are watched. A cell without a figure is empty. */
export function secondsToCsv(
  { series, details }: RunHistory,
  selected: readonly Component[],
): string {
  const watched = selected.flatMap((component) => {
    const table = details.of(component.id);
    return table === undefined
      ? []
      : [{ name: component.name, table, times: table.column('time') }];
  });
  const heads = [
    ...systemHeads.map(([, head]) => head),
    ...watched.flatMap(({ name }) => watchedHeads.map(([, head]) => `${name}: ${head}`)),
  ];
  const columns = systemHeads.map(([column]) => series.column(column));
  const further = watched.map(({ table }) => watchedHeads.map(([column]) => table.column(column)));
  const rows = [...series.column('time')].map((time, row) => [
    ...columns.map((column) => column[row]),
    ...watched.flatMap(({ times }, place) => {
      const found = times.lastIndexOf(time);
      return (further[place] ?? []).map((column) => column[found]);
    }),
  ]);
  return [heads.map(quoted), ...rows.map((row) => row.map(cellText))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
}

function cellText(value: number | undefined): string {
  return value !== undefined && Number.isFinite(value) ? String(value) : '';
}

/** A name that begins as a formula does would be worked out by a spreadsheet. */
function quoted(head: string): string {
  const plain = /^[=+\-@\t]/.test(head) ? `'${head}` : head;
  return `"${plain.replaceAll('"', '""')}"`;
}
