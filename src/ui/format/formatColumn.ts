import type { ComponentColumn } from '../../model/Snapshot';
import { formatCount } from './formatCount';
import { formatDuration } from './formatDuration';
import { formatShare } from './formatShare';

type Unit = 'rate' | 'time' | 'share' | 'count';

const units: Readonly<Record<ComponentColumn, Unit>> = {
  arrivals: 'rate',
  completions: 'rate',
  failures: 'rate',
  p50: 'time',
  p99: 'time',
  busy: 'share',
  held: 'share',
  waiting: 'count',
  waitingLimit: 'count',
  inFlight: 'count',
  instances: 'count',
  instancesUp: 'count',
  wasted: 'rate',
  hitRatio: 'share',
  entries: 'count',
  backlog: 'count',
  oldestAge: 'time',
  redeliveries: 'rate',
  deadLetters: 'count',
  staleReads: 'rate',
  lostWrites: 'count',
  replicaLag: 'time',
  rejections: 'rate',
  inFlightLimit: 'count',
  inTraffic: 'count',
  coldStarts: 'rate',
  lag: 'count',
  duplicates: 'count',
  outOfOrder: 'count',
  lostMessages: 'count',
  rebalances: 'count',
};

/** A figure of a component as it is shown; `withUnit` adds "/s" to rates. */
export function formatColumn(column: ComponentColumn, value: number, withUnit = false): string {
  switch (units[column]) {
    case 'time':
      return formatDuration(value);
    case 'share':
      return formatShare(value);
    case 'rate':
      return withUnit && Number.isFinite(value) ? `${formatCount(value)} /s` : formatCount(value);
    case 'count':
      return formatCount(value);
  }
}
