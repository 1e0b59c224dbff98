import type { ComponentFacts } from './ComponentFacts';
import { isSpare } from './isSpare';

/** Look-ups of a cache, and what became of them. */
export interface Misses {
  /** Those that were made, answered or not. */
  readonly lookups: number;
  /** Those that got no value: the key was not there, or nothing was answered and the caller does without. */
  readonly count: number;
  /** Those among them that were not answered. */
  readonly unanswered: number;
  /** `count` of the look-ups, 0 to 1. */
  readonly share: number;
}

/** Look-ups of a cache and those that did not find their key; undefined for what is no cache, or was not asked. */
export function missesOf(component: ComponentFacts): Misses | undefined {
  const { report, incoming } = component;
  if (report.cache === undefined) return undefined;
  const { lookups: answered, hitRatio } = report.cache;
  const unanswered = isSpare(component)
    ? incoming.reduce((sum, way) => sum + way.awaitedShare * way.report.failures, 0)
    : 0;
  // A look-up that was made, and whose answer was lost or late, is one of those that were not answered.
  const asked = incoming.reduce((sum, way) => sum + way.awaitedShare * way.report.sent, 0);
  const lookups =
    unanswered > 0 ? Math.max(unanswered, Math.min(asked, answered + unanswered)) : answered;
  if (lookups === 0) return undefined;
  const found =
    answered *
    (hitRatio ?? 0) *
    Math.max(0, Math.min(1, (lookups - unanswered) / Math.max(1, answered)));
  const count = lookups - found;
  return { lookups, count, unanswered, share: count / lookups };
}
