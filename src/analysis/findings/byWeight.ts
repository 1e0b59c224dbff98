import type { Finding, FindingWeight } from '../../model/Finding';

const weights: readonly FindingWeight[] = ['harm', 'risk', 'note'];

/** Puts findings in order: what hurts goes before what would, and that before what is worth knowing. */
export function byWeight(one: Finding, other: Finding): number {
  return weights.indexOf(one.weight) - weights.indexOf(other.weight);
}
