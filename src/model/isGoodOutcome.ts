import type { Outcome } from './Outcome';

/** Whether somebody got an answer: the whole one, or one in its place. */
export function isGoodOutcome(outcome: Outcome | undefined): boolean {
  return outcome === 'ok' || outcome === 'degraded';
}
