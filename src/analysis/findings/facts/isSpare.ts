import type { ComponentFacts } from './ComponentFacts';

/** Whether its callers do without it: a look-up that fails in a cache beside a store is a miss, and fails no request. */
export function isSpare({ report, outgoing }: ComponentFacts): boolean {
  return report.cache !== undefined && outgoing.length === 0;
}
