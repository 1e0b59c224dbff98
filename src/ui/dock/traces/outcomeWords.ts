import type { Outcome } from '../../../model/Outcome';

/** How a request or a call ended, in words. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  ok: 'answered well',
  degraded: 'degraded answer',
  timeout: 'timed out',
  abandoned: 'gave up waiting',
  queueFull: 'queue full',
  shed: 'shed',
  rejected: 'rejected by a limit',
  breakerOpen: 'breaker open',
  refused: 'refused',
  unavailable: 'unavailable',
  conflict: 'conflict',
  error: 'error',
  lost: 'lost',
  inFlightTooHigh: 'too much in flight',
  cancelled: 'not needed any more',
};

/** The state whose mark stands before an ending. */
export function levelOf(outcome: Outcome | undefined): string {
  switch (outcome) {
    case undefined:
    case 'cancelled':
      return 'idle';
    case 'ok':
      return 'healthy';
    case 'degraded':
      return 'strained';
    default:
      return 'saturated';
  }
}
