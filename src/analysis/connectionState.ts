import type { ConnectionReading } from './readConnection';
import { stateThresholds as threshold } from './stateThresholds';

/** How a connection fares. */
export type ConnectionLevel = 'idle' | 'healthy' | 'strained' | 'failing' | 'cut';

/** A level with the reason in a few plain words. */
export interface ConnectionState {
  readonly level: ConnectionLevel;
  readonly tag?: string;
}

/** Tells how a connection fares from its row of a snapshot alone. */
export function connectionState(row: ConnectionReading): ConnectionState {
  if (row.cut === 1) {
    return { level: 'cut', tag: 'cut' };
  }
  if (row.breaker > 0) {
    return row.breaker >= 1
      ? { level: 'failing', tag: 'breaker open' }
      : { level: 'strained', tag: 'breaker half open' };
  }
  const wanted = row.calls + row.turnedAway;
  if (!(wanted > 0) && !(row.inFlight > 0)) {
    return { level: 'idle' };
  }
  const failing = wanted > 0 ? (row.failures + row.turnedAway) / wanted : 0;
  if (failing >= threshold.failingShare) {
    return { level: 'failing', tag: `${percent(failing)} failing` };
  }
  const retried = row.calls > 0 ? row.retries / row.calls : 0;
  if (failing >= threshold.troubledShare) {
    return { level: 'strained', tag: `${percent(failing)} failing` };
  }
  return retried >= threshold.troubledShare
    ? { level: 'strained', tag: `${percent(retried)} retries` }
    : { level: 'healthy' };
}

function percent(share: number): string {
  return `${Math.round(Math.min(share, 1) * 100)}%`;
}
