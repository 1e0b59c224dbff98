import type { ComponentReport } from '../model/Report';

/** Share of the slots of a component that were taken, by work or by calls that wait for others: 0 where it has none. */
export function takenShare(station: ComponentReport['station']): number {
  return (station?.utilisation ?? 0) + (station?.held ?? 0);
}
