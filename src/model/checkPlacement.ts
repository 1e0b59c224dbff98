import type { Placement } from './Component';
import type { Design } from './Design';
import { limits } from './limits';

/** What is wrong with where a component's instances are, as one sentence; undefined when it is right. */
export function checkPlacement(
  placement: readonly Placement[],
  design: Design,
): string | undefined {
  if (placement.length < 1 || placement.length > limits.placements) {
    return `A component is placed in 1 to ${limits.placements} zones.`;
  }
  for (const part of placement) {
    const { zone, instances } = part;
    if (!Number.isInteger(instances) || instances < 1 || instances > limits.instances) {
      return `The number of instances must be a whole number from 1 to ${limits.instances.toLocaleString('en-US')}.`;
    }
    if (zone !== 0 && !design.zones.some((other) => other.id === zone)) {
      return 'It is placed in a zone that the design does not have.';
    }
    const uneven =
      checkRange(part.speed, limits.speed, 'speed') ??
      checkRange(part.weight, limits.weight, 'weight');
    if (uneven !== undefined) return uneven;
  }
  return new Set(placement.map(sortOf)).size === placement.length
    ? undefined
    : 'Each zone can be named once in a placement for each speed and weight.';
}

function sortOf({ zone, speed = 1, weight = 1 }: Placement): string {
  return `${zone} ${speed} ${weight}`;
}

function checkRange(
  value: number | undefined,
  { low, high }: { readonly low: number; readonly high: number },
  what: string,
): string | undefined {
  return value === undefined || (value >= low && value <= high)
    ? undefined
    : `The ${what} of an instance must be between ${low} and ${high.toLocaleString('en-US')}.`;
}
