import type { WrittenSpan } from './tracedShop';

/** How a file of OTLP is spelled. */
export interface OtlpSpelling {
  /** Times as numbers, ids in base64, kinds by name, fields with underscores: as some programs write them. */
  readonly isOdd?: boolean;
  /** Milliseconds by which the clock of each host is wrong. */
  readonly skewMs?: (host: string) => number;
}

const startNanoseconds = 1_760_000_000_000_000_000n;
const kinds = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 };

/** Spans as one object of OTLP JSON, a resource for each instance of each service. */
export function writeOtlp(
  spans: readonly WrittenSpan[],
  { isOdd = false, skewMs = () => 0 }: OtlpSpelling = {},
) {
  const byHost = new Map<string, WrittenSpan[]>();
  for (const span of spans) {
    const list = byHost.get(span.host);
    if (list === undefined) byHost.set(span.host, [span]);
    else list.push(span);
  }
  const named = (camel: string) =>
    isOdd ? camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : camel;
  const id = (text: string) => (isOdd ? Buffer.from(text, 'hex').toString('base64') : text);
  const time = (ms: number) => {
    const at = startNanoseconds + BigInt(Math.round(ms * 1e6));
    return isOdd ? Number(at) : String(at);
  };
  const written = (span: WrittenSpan) => ({
    [named('traceId')]: id(span.trace),
    [named('spanId')]: id(span.id),
    ...(span.parent !== '' && { [named('parentSpanId')]: id(span.parent) }),
    name: span.name,
    kind: isOdd ? `SPAN_KIND_${span.kind.toUpperCase()}` : kinds[span.kind],
    [named('startTimeUnixNano')]: time(span.startMs + skewMs(span.host)),
    [named('endTimeUnixNano')]: time(span.endMs + skewMs(span.host)),
    attributes: attributes(span.attributes),
    links: span.links.map((link) => ({
      [named('traceId')]: id(link.trace),
      [named('spanId')]: id(link.id),
    })),
    status: {},
  });
  return {
    [named('resourceSpans')]: [...byHost].map(([host, list]) => ({
      resource: {
        attributes: attributes({
          'service.name': list[0]?.service ?? '',
          'service.instance.id': host,
          'host.name': host,
        }),
      },
      [named('scopeSpans')]: [
        {
          scope: { name: 'one' },
          spans: list.filter((_span, place) => place % 2 === 0).map(written),
        },
        {
          scope: { name: 'other' },
          spans: list.filter((_span, place) => place % 2 === 1).map(written),
        },
      ],
    })),
  };
}

function attributes(pairs: Readonly<Record<string, string>>) {
  return Object.entries(pairs).map(([key, stringValue]) => ({ key, value: { stringValue } }));
}
