import type { Waterfall, WaterfallRow } from '../../../analysis/traces/waterfall';
import { formatDuration } from '../../format/formatDuration';
import { outcomeWords } from './outcomeWords';
import { sortWords } from './sortWords';

/** What a row is called: "Orders DB, try 2", "Back-off 1". */
export function rowName(row: WaterfallRow, nameOf: (component: number) => string): string {
  const name = nameOf(row.component);
  switch (row.type) {
    case 'backoff':
      return `Back-off ${row.attempt}`;
    case 'message':
      return `${name}, message`;
    default:
      break;
  }
  const tries = row.attempt > 0 ? `, try ${row.attempt}` : '';
  return `${name}${tries}${row.isCopy ? ', copy' : ''}${row.isAwaited ? '' : ', not waited for'}`;
}

/** A row as a sentence: its times in the order in which they came, and how it ended. */
export function rowSentence(row: WaterfallRow, name: string): string {
  const [first] = row.stretches;
  const parts = row.stretches.map(
    ({ sort, fromSeconds, untilSeconds }) =>
      `${sortWords[sort].toLowerCase()} ${formatDuration(untilSeconds - fromSeconds)}`,
  );
  const begins = first === undefined ? 'took no time' : `from ${formatDuration(first.fromSeconds)}`;
  const told = row.outcome === undefined ? '' : `; ${outcomeWords[row.outcome]}`;
  const counted = row.critical.reduce(
    (sum, { fromSeconds, untilSeconds }) => sum + untilSeconds - fromSeconds,
    0,
  );
  const critical = counted > 0 ? `; ${formatDuration(counted)} of it on the critical path` : '';
  return `${name}: ${[begins, ...parts].join(', ')}${told}${critical}.`;
}

/** How long a row took, as it is written beside its bar. */
export function rowLength({ stretches }: WaterfallRow): string {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first === undefined || last === undefined
    ? '0 ms'
    : formatDuration(last.untilSeconds - first.fromSeconds);
}

/** Round moments for the time axis, at most so many. */
export function ticksOf(
  { endSeconds }: Pick<Waterfall, 'endSeconds'>,
  most = 6,
): readonly number[] {
  if (!(endSeconds > 0)) return [0];
  let step = 1e-6;
  for (let place = 0; endSeconds / step > most; place++) step *= place % 3 === 1 ? 2.5 : 2;
  const count = Math.floor(endSeconds / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}
