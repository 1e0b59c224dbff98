import { connectionNow } from '../../analysis/connectionNow';
import type { ConnectionLevel } from '../../analysis/connectionState';
import { readConnection } from '../../analysis/readConnection';
import type { Id } from '../../model/Id';
import type { Snapshot } from '../../model/Snapshot';
import { formatCount } from '../format/formatCount';
import { peakCalls } from './peakCalls';

/** What of a run stands on a connection. */
export interface LineLive {
  readonly level: ConnectionLevel;
  readonly width: number;
  readonly rate: string;
  readonly tag: string;
  readonly marked: boolean;
}

/** What a snapshot puts on a connection. */
export function lineLive(snapshot: Snapshot | undefined, id: Id): LineLive {
  const row = readConnection(snapshot, id);
  const state = connectionNow(snapshot, id);
  if (snapshot === undefined || row === undefined || state === undefined) {
    return { level: 'idle', width: 1.5, rate: '', tag: '', marked: false };
  }
  const { level, tag } = state;
  const share = row.calls > 0 ? Math.sqrt(row.calls / peakCalls(snapshot)) : 0;
  const rate = row.calls > 0 ? `${formatCount(row.calls)}/s` : '';
  return {
    level,
    width: Math.round((1.5 + 3.5 * share) * 2) / 2,
    rate: level === 'cut' ? 'cut' : rate,
    tag: level === 'cut' ? '' : (tag ?? ''),
    marked: tag !== undefined,
  };
}
