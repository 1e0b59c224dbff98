import type { Outcome } from '../../model/Outcome';

/** What each ending is called on the screen. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  ok: 'ok',
  degraded: 'degraded',
  timeout: 'timeout',
  abandoned: 'abandoned',
  queueFull: 'queue full',
  shed: 'shed',
  rejected: 'rejected by limit',
  breakerOpen: 'breaker open',
  refused: 'refused',
  unavailable: 'unavailable',
  conflict: 'conflict',
  error: 'error',
  lost: 'lost',
  inFlightTooHigh: 'too many in flight',
  cancelled: 'cancelled',
};
