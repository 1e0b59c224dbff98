import type { RecordedSpan } from './RecordedSpan';
import type { RecordedTrace } from './RecordedTrace';

/** A stored message: where, its number there, and since when. */
interface Message {
  readonly component: number;
  readonly number: number;
  readonly storedAt: number;
}

/** The last delivery of a message, or the call that published it; else the request itself. */
export function publisherOf(trace: RecordedTrace, message: Message): RecordedSpan {
  let publisher = trace.spans[0]!;
  for (const span of trace.spans) {
    if (span.origin.component !== message.component) continue;
    const isDelivery = span.origin.type === 'message';
    if (isDelivery ? span.message === message.number && span.hasEnded : published(span, message))
      publisher = span;
  }
  return publisher;
}

/** Whether a call was at work when a message was stored. */
function published({ arrivedAt, endedAt }: RecordedSpan, { storedAt }: Message): boolean {
  return arrivedAt <= storedAt && !(endedAt < storedAt);
}
