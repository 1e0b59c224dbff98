import { isGoodOutcome } from '../../model/isGoodOutcome';
import type { TraceSpan } from '../../model/Trace';

/** Whether a callee did well of which its caller heard nothing. */
export function isReplyLost({ outcome, toldOutcome }: TraceSpan): boolean {
  return isGoodOutcome(outcome) && (toldOutcome === 'timeout' || toldOutcome === 'unavailable');
}
