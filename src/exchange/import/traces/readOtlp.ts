import { attributesOf } from './attributesOf';
import { fieldsOf } from './fieldsOf';
import { nanosecondsOf } from './nanosecondsOf';
import { placeOfService } from './placeOfService';
import { spanId } from './spanId';
import type { SpanReader } from './SpanReader';
import type { SpanKind, TraceSpan } from './TraceSpan';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the spans of values in OTLP JSON, with the names of fields in either spelling, and in the wrappings that backends put around them. */
export function readOtlp(values: readonly unknown[], reader: SpanReader): void {
  for (const value of values) {
    for (const resource of resourcesOf(value)) {
      const place = placeOfService(pairs(fieldsOf(resource['resource'])?.['attributes']));
      const scopes = listOf(
        resource,
        'scopeSpans',
        'scope_spans',
        'instrumentationLibrarySpans',
        'instrumentation_library_spans',
      );
      for (const scope of scopes) {
        for (const span of listOf(scope, 'spans')) readSpan(span, place, reader);
      }
    }
  }
}

const wrappings = ['trace', 'data', 'result'] as const;

function resourcesOf(value: unknown): readonly Fields[] {
  const fields = fieldsOf(value);
  if (fields === undefined) return [];
  const own = listOf(fields, 'resourceSpans', 'resource_spans', 'batches');
  const inside = wrappings.map((name) => fieldsOf(fields[name]));
  return [
    ...own,
    ...inside.flatMap((one) =>
      one === undefined ? [] : listOf(one, 'resourceSpans', 'resource_spans', 'batches'),
    ),
  ];
}

function listOf(fields: Fields, ...names: readonly string[]): readonly Fields[] {
  const found: Fields[] = [];
  for (const name of names) {
    const list = fields[name];
    if (!Array.isArray(list)) continue;
    for (const item of list as readonly unknown[]) {
      const one = fieldsOf(item);
      if (one !== undefined) found.push(one);
    }
  }
  return found;
}

function readSpan(
  fields: Fields,
  place: Pick<TraceSpan, 'service' | 'instance' | 'host'>,
  reader: SpanReader,
): void {
  const either = (name: string, other: string) => fields[name] ?? fields[other];
  const trace = spanId(either('traceId', 'trace_id'));
  const id = spanId(either('spanId', 'span_id'));
  const startNanoseconds = nanosecondsOf(either('startTimeUnixNano', 'start_time_unix_nano'));
  const endNanoseconds = nanosecondsOf(either('endTimeUnixNano', 'end_time_unix_nano'));
  if (trace === '' || id === '' || startNanoseconds === undefined || endNanoseconds === undefined) {
    reader.skip();
    return;
  }
  const attributes = pairs(fields['attributes']);
  const trouble = troubleOf(fields, attributes);
  reader.add({
    ...place,
    trace,
    id,
    parent: spanId(either('parentSpanId', 'parent_span_id')),
    links: listOf(fields, 'links').map(
      (link) =>
        `${spanId(link['traceId'] ?? link['trace_id'])}/${spanId(link['spanId'] ?? link['span_id'])}`,
    ),
    name: textOf(fields['name']),
    kind: kindOfSpan(fields['kind']),
    startNanoseconds,
    endNanoseconds,
    attributes,
    ...trouble,
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function troubleOf(
  fields: Fields,
  attributes: ReadonlyMap<string, string>,
): Pick<TraceSpan, 'isError' | 'isTimeout'> {
  const status = fieldsOf(fields['status']);
  const code = status?.['code'];
  const isError = code === 2 || code === 'STATUS_CODE_ERROR' || code === 'ERROR';
  const exceptions = listOf(fields, 'events').map(
    (event) => pairs(event['attributes']).get('error.type') ?? '',
  );
  const words = [textOf(status?.['message']), attributes.get('error.type') ?? '', ...exceptions];
  return {
    isError,
    isTimeout: isError && words.some((text) => /time(?:d )?-?out|deadline/i.test(text)),
  };
}

const kinds: readonly SpanKind[] = [
  'internal',
  'internal',
  'server',
  'client',
  'producer',
  'consumer',
];

function kindOfSpan(value: unknown): SpanKind {
  if (typeof value === 'number') return kinds[value] ?? 'internal';
  const name = typeof value === 'string' ? value.replace('SPAN_KIND_', '').toLowerCase() : '';
  return kinds.find((kind) => kind === name) ?? kinds[Number(name || NaN)] ?? 'internal';
}

/** Attributes are a list of keys with typed values, or, in some programs, a plain mapping. */
function pairs(value: unknown): Map<string, string> {
  if (!Array.isArray(value)) return attributesOf(Object.entries(fieldsOf(value) ?? {}));
  const list: (readonly [string, unknown])[] = [];
  for (const item of value as readonly unknown[]) {
    const fields = fieldsOf(item);
    const key = fields?.['key'];
    if (fields === undefined || typeof key !== 'string') continue;
    const typed = fieldsOf(fields['value']);
    list.push([key, typed === undefined ? fields['value'] : Object.values(typed)[0]]);
  }
  return attributesOf(list);
}
