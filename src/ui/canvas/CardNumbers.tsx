import { useContext, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { componentState } from '../../analysis/componentState';
import { readComponent, type ComponentReading } from '../../analysis/readComponent';
import type { Component } from '../../model/Component';
import type { Kind, KindMetric } from '../../model/Kind';
import { StateMark } from '../controls/StateMark';
import { formatCount } from '../format/formatCount';
import { formatColumn } from '../format/formatColumn';
import { useRun } from '../stores/useRun';
import { FarContext } from './FarContext';

/** Those who wait are shown one by one up to so many, then by their number as well. */
const mostMarks = 16;

interface CardNumbersProps {
  readonly component: Component;
  readonly kind: Kind;
  readonly children: ReactNode;
}

/** The live part of a card; it renders again only when something that is shown has changed, from afar only its state and load. */
export function CardNumbers({ component, kind, children }: CardNumbersProps) {
  const isFar = useContext(FarContext);
  const live = useRun(
    useShallow(({ snapshot }) => {
      const row = readComponent(snapshot, component.id);
      return isFar ? liveFromAfar(row, kind) : liveOf(row, kind);
    }),
  );
  return (
    <div className={`card ${live.level}`}>
      {live.tag !== '' && (
        <span className={`card-tag ${live.level}`}>
          <StateMark level={live.level} />
          {live.tag}
        </span>
      )}
      {children}
      {!isFar && (
        <div className="card-numbers">
          <CardNumber metric={kind.card[0]} value={live.first} />
          <CardNumber metric={kind.card[1]} value={live.second} />
        </div>
      )}
      {live.waiting > 0 && (
        <div className="waiting" title={`${live.waiting} waiting`}>
          <i style={{ width: Math.min(live.waiting, mostMarks) * 5 }} />
          {live.waiting > mostMarks && formatCount(live.waiting)}
        </div>
      )}
      <div className={`load-bar ${kind.receives === undefined ? 'plain' : ''}`}>
        <i style={{ width: `${live.load}%` }} />
        {live.held > 0 && <i className="held" style={{ width: `${live.held}%` }} />}
      </div>
    </div>
  );
}

/** A label that is a rate follows its number; any other stands before it. */
function CardNumber({ metric, value }: { readonly metric: KindMetric; readonly value: string }) {
  const follows = metric.label.includes('/');
  const gap = metric.label.startsWith('/') ? '' : ' ';
  return (
    <span>
      {!follows && `${metric.label} `}
      <b>{value}</b>
      {follows && `${gap}${metric.label}`}
    </span>
  );
}

interface Live {
  readonly level: string;
  readonly tag: string;
  readonly first: string;
  readonly second: string;
  /** Percent of the slots at work; of the places to wait where there are no slots; all of it while a source sends. */
  readonly load: number;
  readonly held: number;
  /** Who waits for a slot, or to be taken. */
  readonly waiting: number;
}

function liveOf(row: ComponentReading | undefined, kind: Kind): Live {
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

/** Without numbers, and with a load in steps of ten, so that a large drawing has little to draw anew. */
function liveFromAfar(row: ComponentReading | undefined, kind: Kind): Live {
  const state = row === undefined ? undefined : componentState(row);
  return {
    level: state?.level ?? 'idle',
    tag: state?.tag ?? '',
    first: '',
    second: '',
    load: row === undefined ? 0 : Math.ceil(percent(loadOf(row, kind)) / 10) * 10,
    held: Number.isFinite(row?.held) ? Math.ceil(percent(row?.held ?? 0) / 10) * 10 : 0,
    waiting: Math.min(row?.waiting || 0, mostMarks),
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
