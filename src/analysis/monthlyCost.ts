import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { KindOf } from '../model/Kind';
import type { Report } from '../model/Report';
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
  return costAt(design, kindOf, (id) => readComponent(snapshot, id)?.arrivals ?? 0);
}

/** The same at the load of a whole run. */
export function monthlyCostOfRun(design: Design, report: Report, kindOf: KindOf): number {
  const arrivals = new Map(report.components.map((one) => [one.id, one.arrivalsPerSecond ?? 0]));
  return costAt(design, kindOf, (id) => arrivals.get(id) ?? 0);
}

function costAt(design: Design, kindOf: KindOf, arrivalsOf: (id: Id) => number): number {
  let dollars = 0;
  for (const component of design.components) {
    const cost = kindOf(component.kind)?.cost;
    if (cost !== undefined) {
      const instances = component.placement.reduce((sum, place) => sum + place.instances, 0);
      const arrivals = arrivalsOf(component.id);
      dollars += instances * cost.perInstanceMonth;
      dollars +=
        ((Number.isFinite(arrivals) ? arrivals : 0) * secondsPerMonth * cost.perMillionRequests) /
        1e6;
    }
  }
  return dollars * design.slice;
}
