import type { Id } from '../../../model/Id';
import type { CauseType } from './Blame';
import type { Facts } from './Facts';

/**
 * How much longer a request waits for a component or connection than in the calm before, seconds, as a mean over all
 * requests: by Little's law, from how many are inside. 0 where it is not longer, or the calm is not known.
 */
export function grownBy(facts: Facts, id: Id, ...types: readonly CauseType[]): number {
  if (facts.before === undefined) return 0;
  return Math.max(0, spentOn(facts, id, types) - spentOn(facts.before, id, types));
}

function spentOn(
  { blame, components, report }: Facts,
  id: Id,
  types: readonly CauseType[],
): number {
  const rate = report.system.throughputPerSecond ?? 0;
  const inside = components
    .filter(({ kind }) => kind.behaviour === 'source')
    .reduce((sum, source) => sum + (source.report.inside ?? 0), 0);
  return rate > 0 ? (blame.time(id, ...types) * inside) / rate : 0;
}
