import type { Id } from '../../../model/Id';
import type { ComponentFacts } from './ComponentFacts';
import { thresholds } from './thresholds';

/** Who waits for a component, nearest first: its callers and theirs whose slots are held by calls that are out. */
export function victimsOf(component: ComponentFacts): readonly ComponentFacts[] {
  const victims: ComponentFacts[] = [];
  const seen = new Set<Id>([component.id]);
  const queue = [component];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { from, awaitedShare } of next.incoming) {
      if (awaitedShare === 0 || seen.has(from.id)) continue;
      seen.add(from.id);
      queue.push(from);
      if ((from.report.station?.held ?? 0) >= thresholds.heldShare) victims.push(from);
    }
  }
  return victims;
}
