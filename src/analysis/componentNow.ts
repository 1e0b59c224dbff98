import type { Id } from '../model/Id';
import type { Snapshot } from '../model/Snapshot';
import { componentState, type ComponentState } from './componentState';
import { effectActing } from './effectActing';
import { readComponent } from './readComponent';

/** How a component fares now, or what was done to it. */
export interface ComponentNow extends ComponentState {
  /** Nothing worse is told of it than what a fault does to it. */
  readonly isBroken?: boolean;
}

/**
 * Tells how a component fares: by its numbers, and where these are well, by the fault that acts on it. Undefined where the
 * snapshot does not have it.
 */
export function componentNow(snapshot: Snapshot | undefined, id: Id): ComponentNow | undefined {
  const row = readComponent(snapshot, id);
  if (row === undefined) return undefined;
  const state = componentState(row);
  const effect = effectActing(snapshot, id);
  return state.tag !== undefined || effect === undefined
    ? state
    : { level: 'strained', tag: effect, isBroken: true };
}
