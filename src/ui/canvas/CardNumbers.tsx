import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { componentState } from '../../analysis/componentState';
import { readComponent, type ComponentReading } from '../../analysis/readComponent';
import type { Component } from '../../model/Component';
import type { Kind, KindMetric } from '../../model/Kind';
import { StateMark } from '../controls/StateMark';
import { formatColumn } from '../format/formatColumn';
import { useRun } from '../stores/useRun';

interface CardNumbersProps {
  readonly component: Component;
  readonly kind: Kind;
  readonly children: ReactNode;
}

/** The live part of a card; it renders again only when something that is shown has changed. */
export function CardNumbers({ component, kind, children }: CardNumbersProps) {
  const live = useRun(
    useShallow(({ snapshot }) => liveOf(readComponent(snapshot, component.id), kind)),
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
      <div className="card-numbers">
        <CardNumber metric={kind.card[0]} value={live.first} />
        <CardNumber metric={kind.card[1]} value={live.second} />
      </div>
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
}

function liveOf(row: ComponentReading | undefined, kind: Kind): Live {
  if (row === undefined) {
    const dash = '–';
    return { level: 'idle', tag: '', first: dash, second: dash, load: 0, held: 0 };
  }
  const { level, tag = '' } = componentState(row);
  return {
    level,
    tag,
    first: formatColumn(kind.card[0].column, row[kind.card[0].column]),
    second: formatColumn(kind.card[1].column, row[kind.card[1].column]),
    load: percent(loadOf(row, kind)),
    held: Number.isFinite(row.held) ? percent(row.held) : 0,
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
