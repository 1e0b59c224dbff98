import type { Aim, ChallengeEvent, Happening } from '../../model/ChallengeEvent';
import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Fault } from '../../model/Fault';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';
import type { ScenarioStep } from '../../model/Scenario';
import { reachOf } from './reachOf';

/** A timeline that hits a drawing, and what of it found nothing there to hit. */
export interface AimedEvents {
  readonly steps: readonly ScenarioStep[];
  readonly misses: readonly ChallengeEvent[];
}

/** What faults are aimed with: a drawing, and a short run of it in which nothing happens. */
export interface AimEvidence {
  readonly design: Design;
  readonly kindOf: KindOf;
  /** Says which component gets the most calls. */
  readonly calm: Report;
}

/** Turns the events of a challenge into a timeline for one drawing; ids from a first one on. */
export function aimEvents(
  events: readonly ChallengeEvent[],
  firstId: Id,
  evidence: AimEvidence,
): AimedEvents {
  const steps: ScenarioStep[] = [];
  const misses: ChallengeEvent[] = [];
  for (const event of events) {
    const { atSeconds, endSeconds, happening } = event;
    const faults = faultsOf(happening, evidence);
    if (faults.length === 0) misses.push(event);
    for (const fault of faults) {
      const id = firstId + steps.length;
      const end = endSeconds === undefined ? {} : { endSeconds };
      steps.push({ type: 'fault', id, atSeconds, ...end, fault });
    }
  }
  return { steps, misses };
}

function faultsOf(happening: Happening, evidence: AimEvidence): readonly Fault[] {
  if (happening.type === 'fault') return [happening.fault];
  const { at, all = false, fault } = happening;
  for (const aim of at) {
    const found = hitBy(aim, fault.type, evidence);
    const hit = all ? found : found.slice(0, 1);
    if (hit.length > 0) {
      return hit.map((component): Fault =>
        fault.type === 'kill'
          ? { type: 'kill', component: component.id, instances: partOf(component, fault.share) }
          : { ...fault, component: component.id },
      );
    }
  }
  return [];
}

/** What an aim finds, the one with the most calls first. */
function hitBy(
  { behaviours, operation }: Aim,
  type: Fault['type'],
  { design, kindOf, calm }: AimEvidence,
): readonly Component[] {
  const asked = design.operations.find(({ id }) => id === operation);
  const reached = asked && reachOf(design, kindOf, asked).components;
  const callsOf = (id: Id): number =>
    calm.components.find((component) => component.id === id)?.started ?? 0;
  return design.components
    .filter(({ id, kind }) => {
      const { behaviour, faults = [] } = kindOf(kind) ?? {};
      return (
        behaviour !== undefined &&
        behaviours.includes(behaviour) &&
        faults.includes(type) &&
        (reached === undefined || reached.has(id))
      );
    })
    .toSorted((one, other) => callsOf(other.id) - callsOf(one.id));
}

/** So many instances of a component as are a share of them, one at least. */
function partOf({ placement }: Component, share: number): number {
  const all = placement.reduce((sum, { instances }) => sum + instances, 0);
  return Math.max(1, Math.round(all * share));
}
