import type { WrittenSpan } from './tracedShop';

/** Spans as Jaeger's page exports them. */
export function writeJaeger(spans: readonly WrittenSpan[]) {
  const traces = new Map<string, WrittenSpan[]>();
  for (const span of spans) {
    const list = traces.get(span.trace);
    if (list === undefined) traces.set(span.trace, [span]);
    else list.push(span);
  }
  return { data: [...traces].map(([traceID, list]) => ({ traceID, ...traceOf(list) })) };
}

function traceOf(spans: readonly WrittenSpan[]) {
  const hosts = [...new Set(spans.map(({ host }) => host))];
  return {
    spans: spans.map((span) => ({
      traceID: span.trace,
      spanID: span.id,
      operationName: span.name,
      references: [
        ...(span.parent === ''
          ? []
          : [{ refType: 'CHILD_OF', traceID: span.trace, spanID: span.parent }]),
        ...span.links.map((link) => ({
          refType: 'FOLLOWS_FROM',
          traceID: link.trace,
          spanID: link.id,
        })),
      ],
      startTime: Math.round(1_760_000_000_000_000 + span.startMs * 1_000),
      duration: Math.round((span.endMs - span.startMs) * 1_000),
      tags: [
        { key: 'span.kind', type: 'string', value: span.kind },
        ...Object.entries(span.attributes).map(([key, value]) => ({ key, type: 'string', value })),
      ],
      logs: [],
      processID: `p${hosts.indexOf(span.host)}`,
    })),
    processes: Object.fromEntries(
      hosts.map((host, place) => [
        `p${place}`,
        {
          serviceName: spans.find((span) => span.host === host)?.service,
          tags: [{ key: 'hostname', type: 'string', value: host }],
        },
      ]),
    ),
  };
}
