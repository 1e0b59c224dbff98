import type { Id } from '../model/Id';
import type { Snapshot } from '../model/Snapshot';
import { connectionState, type ConnectionState } from './connectionState';
import { effectActing } from './effectActing';
import { readConnection } from './readConnection';

/**
 * Tells how a connection fares: by its numbers, and where these are well, by the fault that acts on it. Undefined where the
 * snapshot does not have it.
 */
export function connectionNow(snapshot: Snapshot | undefined, id: Id): ConnectionState | undefined {
  const row = readConnection(snapshot, id);
  if (row === undefined) return undefined;
  const state = connectionState(row);
  const effect = effectActing(snapshot, id);
  return state.tag !== undefined || effect === undefined
    ? state
    : { level: 'strained', tag: effect };
}
