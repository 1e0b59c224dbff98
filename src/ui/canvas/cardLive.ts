import { componentState, type ComponentLevel } from '../../analysis/componentState';
import type { ComponentReading } from '../../analysis/readComponent';
import type { Kind } from '../../model/Kind';
import { formatColumn } from '../format/formatColumn';

/** What of a run stands on a card. */
export interface CardLive {
  readonly level: ComponentLevel;
  readonly tag: string;
  readonly first: string;
  readonly second: string;
  /** Percent of the slots at work; of the places to wait where there are no slots; all of it while a source sends. */
  readonly load: number;
  readonly held: number;
  /** Who waits for a slot, or to be taken. */
  readonly waiting: number;
}

/** What a row of a snapshot puts on a card of that kind; dashes where there is none. */
export function cardLive(row: ComponentReading | undefined, kind: Kind): CardLive {
  if (row === undefined) {
    const dash = '–';
    return { level: 'idle', tag: '', first: dash, second: dash, load: 0, held: 0, waiting: 0 };
  }
  const { level, tag = '' } = componentState(row);
  return {
    level,
    tag,
    first: formatColumn(kind.card[0].column, row[kind.card[0].column]),
    second: formatColumn(kind.card[1].column, row[kind.card[1].column]),
    load: percent(loadOf(row, kind)),
    held: Number.isFinite(row.held) ? percent(row.held) : 0,
    waiting: row.waiting || 0,
  };
}

function loadOf(row: ComponentReading, kind: Kind): number {
  if (kind.receives === undefined) {
    return row.arrivals > 0 ? 1 : 0;
  }
  if (Number.isFinite(row.busy)) {
    return row.busy;
  }
  return row.waitingLimit > 0 ? row.waiting / row.waitingLimit : 0;
}

function percent(share: number): number {
  return Math.round(Math.min(share, 1) * 100);
}
