import type { ComponentFacts } from './ComponentFacts';

/** Look-ups of a cache and those that did not find their key; undefined for what is no cache, or was not asked. */
export function missesOf({
  report,
}: ComponentFacts):
  | { readonly lookups: number; readonly count: number; readonly share: number }
  | undefined {
  const { lookups = 0, hitRatio = null } = report.cache ?? {};
  if (lookups === 0 || hitRatio === null) return undefined;
  return { lookups, count: lookups * (1 - hitRatio), share: 1 - hitRatio };
}
