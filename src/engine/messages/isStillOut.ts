import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import type { SpanTable } from '../spans/SpanTable';

/** Whether a delivery that was given up will be told of again, by `onLateEnd`. */
export function isStillOut(spans: SpanTable, call: number): boolean {
  if (spans.isMarked(call, spanFlag.silent)) return false;
  return spans.state[call] !== spanState.replying || spans.event[call]! >= 0;
}
