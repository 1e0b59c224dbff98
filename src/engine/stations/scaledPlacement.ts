import type { Placement } from '../../model/Component';

/**
 * So many instances in the zones of a placement: what is more than placed is added to them in turn, what is less is taken away
 * in turn from the end.
 */
export function scaledPlacement(
  placement: readonly Placement[],
  wanted: number,
): readonly Placement[] {
  const counts = placement.map(({ instances }) => instances);
  let more = wanted - counts.reduce((sum, count) => sum + count, 0);
  for (let turn = 0; more > 0; turn++, more--) counts[turn % counts.length]!++;
  for (let turn = 0; more < 0; turn++) {
    const place = counts.length - 1 - (turn % counts.length);
    if (!(counts[place]! > 0)) continue;
    counts[place]!--;
    more++;
  }
  return placement.map((part, place) => ({ ...part, instances: counts[place]! }));
}
