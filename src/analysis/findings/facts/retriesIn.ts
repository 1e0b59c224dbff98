import type { Id } from '../../../model/Id';
import type { ComponentFacts } from './ComponentFacts';

/** Share of what arrives at a component that is there only because somebody tried again, here or further up; 0 to 1. */
export function retriesIn(component: ComponentFacts, seen: ReadonlySet<Id> = new Set()): number {
  if (seen.has(component.id)) return 0;
  const path = new Set([...seen, component.id]);
  let all = 0;
  let again = 0;
  for (const { from, report } of component.incoming) {
    const first = report.sent - report.retries;
    all += report.sent;
    again += report.retries + first * retriesIn(from, path);
  }
  return all > 0 ? again / all : 0;
}
