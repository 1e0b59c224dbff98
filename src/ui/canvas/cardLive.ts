import type { ComponentLevel } from '../../analysis/componentState';
import { readComponent, type ComponentReading } from '../../analysis/readComponent';
import { componentNow } from '../../analysis/componentNow';
import type { Id } from '../../model/Id';
import type { Kind } from '../../model/Kind';
import type { Snapshot } from '../../model/Snapshot';
import { formatColumn } from '../format/formatColumn';

/** What of a run stands on a card. */
export interface CardLive {
  readonly level: ComponentLevel;
  readonly tag: string;
  /** What the tag tells is a fault that acts on it. */
  readonly isBroken: boolean;
  readonly first: string;
  readonly second: string;
  /** Percent of the slots at work; of the places to wait where there are no slots; all of it while a source sends. */
  readonly load: number;
  readonly held: number;
  /** Who waits for a slot, or to be taken. */
  readonly waiting: number;
}

const nothing: CardLive = {
  level: 'idle',
  tag: '',
  isBroken: false,
  first: '–',
  second: '–',
  load: 0,
  held: 0,
  waiting: 0,
};

/** What a snapshot puts on the card of a component of that kind; dashes where it does not have it. */
export function cardLive(snapshot: Snapshot | undefined, id: Id, kind: Kind): CardLive {
  const row = readComponent(snapshot, id);
  const state = componentNow(snapshot, id);
  if (row === undefined || state === undefined) return nothing;
  const { level, tag = '', isBroken = false } = state;
  return {
    level,
    tag,
    isBroken,
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
