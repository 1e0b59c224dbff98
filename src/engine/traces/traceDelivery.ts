import type { Kernel } from '../Kernel';
import { publisherOf } from './publisherOf';

/** Writes down, where its request is traced, that a stored message is handed out; the row stands for it meanwhile. */
export function traceDelivery(
  { tracer, spans, clock }: Kernel,
  row: number,
  message: number,
): void {
  if (tracer === undefined) return;
  const trace = tracer.recorded(spans.request[row]!);
  tracer.disown(row);
  if (trace === undefined) return;
  const component = spans.component[row]!;
  const publisher = publisherOf(trace, {
    component,
    number: message,
    storedAt: spans.arrivedAt[row]!,
  });
  const { origin } = publisher;
  const isAgain = origin.type === 'message';
  const storedAt = isAgain ? publisher.endedAt : spans.arrivedAt[row]!;
  const span = trace.add(
    isAgain ? publisher.parent : publisher,
    { ...origin, type: 'message', component, isAwaited: false },
    storedAt,
  );
  if (span === undefined) return;
  span.message = message;
  span.instance = spans.instance[row]!;
  span.sentAt = storedAt;
  span.arrivedAt = storedAt;
  span.enter('stored', false, storedAt);
  span.enter('calling', false, clock.now);
  tracer.own(row, span);
}
