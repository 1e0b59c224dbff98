import { effectOfFault } from '../model/effectOfFault';
import type { Id } from '../model/Id';
import type { Snapshot } from '../model/Snapshot';
import { componentState, type ComponentState } from './componentState';
import { readComponent } from './readComponent';

/** How a component fares now, or what was done to it. */
export interface StateNow extends ComponentState {
  /** Nothing worse is told of it than what a fault does to it. */
  readonly isBroken?: boolean;
}

/**
 * Tells how a component fares: by its numbers, and where these are well, by the fault that acts on it. Undefined where the
 * snapshot does not have it.
 */
export function stateNow(snapshot: Snapshot | undefined, id: Id): StateNow | undefined {
  const row = readComponent(snapshot, id);
  if (row === undefined) return undefined;
  const state = componentState(row);
  if (state.tag !== undefined) return state;
  const active = snapshot?.faults.find(
    ({ fault }) => 'component' in fault && fault.component === id,
  );
  return active === undefined
    ? state
    : { level: 'strained', tag: effectOfFault(active.fault), isBroken: true };
}
