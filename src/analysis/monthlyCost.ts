import type { Component } from '../model/Component';
import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { Kind, KindOf } from '../model/Kind';
import type { ComponentReport, Report } from '../model/Report';
import { resolveParameter } from '../model/resolveParameter';
import type { Snapshot } from '../model/Snapshot';
import { readComponent } from './readComponent';
import { secondsPerMonth } from './secondsPerMonth';

/**
 * What the whole fleet costs a month at the load of the snapshot, in US dollars: instances, and requests where they are paid
 * for. Of a component that scales those instances count that there are. A design that is a slice counts `slice` times.
 */
export function monthlyCost(
  design: Design,
  snapshot: Snapshot | undefined,
  kindOf: KindOf,
): number {
  return costAt(design, kindOf, (id) => readComponent(snapshot, id));
}

/**
 * The same at the load of a whole run, and with as many instances as there were on average. An instance costs as many times more
 * than usual as `sizeOf` says.
 */
export function monthlyCostOfRun(
  design: Design,
  report: Report,
  kindOf: KindOf,
  sizeOf: SizeOf = usualSize,
): number {
  const loads = new Map(report.components.map((one) => [one.id, loadOf(one)]));
  return costAt(design, kindOf, (id) => loads.get(id), sizeOf);
}

type SizeOf = (component: Component, kind: Kind) => number;

interface Load {
  /** Per second. */
  readonly arrivals: number;
  readonly instances: number;
}

function loadOf({ arrivalsPerSecond, instances, station }: ComponentReport): Load {
  const slots = station?.slots ?? 0;
  const mean = slots > 0 ? ((station?.meanSlots ?? slots) / slots) * instances : instances;
  return { arrivals: arrivalsPerSecond ?? 0, instances: mean };
}

function costAt(
  design: Design,
  kindOf: KindOf,
  loadAt: (id: Id) => Load | undefined,
  sizeOf: SizeOf = usualSize,
): number {
  let dollars = 0;
  for (const component of design.components) {
    const kind = kindOf(component.kind);
    if (kind?.cost === undefined) continue;
    const { perInstanceMonth, perMillionRequests } = kind.cost;
    const load = loadAt(component.id);
    const placed = component.placement.reduce((sum, place) => sum + place.instances, 0);
    const instances = load !== undefined && scales(component, kind) ? load.instances : placed;
    const arrivals = load?.arrivals ?? 0;
    dollars += instances * sizeOf(component, kind) * perInstanceMonth;
    dollars +=
      ((Number.isFinite(arrivals) ? arrivals : 0) * secondsPerMonth * perMillionRequests) / 1e6;
  }
  return dollars * design.slice;
}

function scales({ parameters }: Component, kind: Kind): boolean {
  const scaling = kind.parameters.find(({ name }) => name === 'scaling');
  return scaling !== undefined && resolveParameter(scaling, parameters) !== 'off';
}

function usualSize(): number {
  return 1;
}
