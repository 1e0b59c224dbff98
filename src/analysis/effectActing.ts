import { effectOfFault } from '../model/effectOfFault';
import type { Id } from '../model/Id';
import type { Snapshot } from '../model/Snapshot';

/** What a fault does now to a component or a connection, in words; undefined where none acts on it alone. */
export function effectActing(snapshot: Snapshot | undefined, id: Id): string | undefined {
  const active = snapshot?.faults.find(
    ({ fault }) =>
      ('component' in fault && fault.component === id) ||
      ('connection' in fault && fault.connection === id),
  );
  return active && effectOfFault(active.fault);
}
