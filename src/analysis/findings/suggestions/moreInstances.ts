import { limits } from '../../../model/limits';
import type { Suggestion } from '../../../model/Finding';
import type { ComponentFacts } from '../facts/ComponentFacts';

/** `factor` times as many instances in each zone, one more at least; none where there is always one. */
export function moreInstances(
  { id, name, kind, component }: ComponentFacts,
  factor: number,
): readonly Suggestion[] {
  if (kind.instances === 'single') return [];
  const placement = component.placement.map((place) => ({
    ...place,
    instances: Math.min(
      limits.instances,
      Math.max(place.instances + 1, Math.ceil(place.instances * factor)),
    ),
  }));
  const before = sum(component.placement);
  if (sum(placement) === before) return [];
  return [
    {
      label: `${name}, instances: ${before} to ${sum(placement)}`,
      edit: { type: 'placeComponent', id, placement },
    },
  ];
}

function sum(places: readonly { readonly instances: number }[]): number {
  return places.reduce((total, { instances }) => total + instances, 0);
}
