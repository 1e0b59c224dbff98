import type { Design } from '../model/Design';
import type { KindOf } from '../model/Kind';
import type { Snapshot } from '../model/Snapshot';
import { readComponent } from './readComponent';

const secondsPerMonth = 2_628_000;

/**
 * What the whole fleet costs a month at the load of the snapshot, in US dollars: instances, and requests where they are paid
 * for. A design that is a slice counts `slice` times.
 */
export function monthlyCost(
  design: Design,
  snapshot: Snapshot | undefined,
  kindOf: KindOf,
): number {
  let dollars = 0;
  for (const component of design.components) {
    const cost = kindOf(component.kind)?.cost;
    if (cost !== undefined) {
      const instances = component.placement.reduce((sum, place) => sum + place.instances, 0);
      const arrivals = readComponent(snapshot, component.id)?.arrivals ?? 0;
      dollars += instances * cost.perInstanceMonth;
      dollars +=
        ((Number.isFinite(arrivals) ? arrivals : 0) * secondsPerMonth * cost.perMillionRequests) /
        1e6;
    }
  }
  return dollars * design.slice;
}
