import { useContext, type ReactNode } from 'react';
import type { Component } from '../../model/Component';
import type { Kind, KindMetric } from '../../model/Kind';
import { StateMark } from '../controls/StateMark';
import { formatCount } from '../format/formatCount';
import { useRunFields } from '../stores/useRunFields';
import { useView } from '../stores/useView';
import { cardLive, type CardLive } from './cardLive';
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
  const live = useRunFields(({ snapshot }) => {
    const near = cardLive(snapshot, component.id, kind);
    return isFar ? fromAfar(near) : near;
  });
  const isBottleneck = useView(({ bottleneck }) => bottleneck === component.id);
  // What has room left can still be the cause of what others lack.
  const hasRoom = live.isBroken || live.level === 'healthy' || live.level === 'idle';
  const word = hasRoom ? 'cause' : 'bottleneck';
  const tag = isBottleneck ? `${word}${live.tag && ' · '}${live.tag}` : live.tag;
  return (
    <div className={`card ${live.level}`}>
      {tag !== '' && (
        <span className={`card-tag ${live.level}`}>
          <StateMark level={live.level} />
          {tag}
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

/** Without numbers, and with a load in steps of ten, so that a large drawing has little to draw anew. */
function fromAfar(live: CardLive): CardLive {
  return {
    ...live,
    first: '',
    second: '',
    load: inTens(live.load),
    held: inTens(live.held),
    waiting: Math.min(live.waiting, mostMarks),
  };
}

function inTens(percent: number): number {
  return Math.ceil(percent / 10) * 10;
}
