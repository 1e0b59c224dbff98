import { attributesOf } from './attributesOf';
import { fieldsOf } from './fieldsOf';
import { nanosecondsOf } from './nanosecondsOf';
import { placeOfService } from './placeOfService';
import { spanId } from './spanId';
import type { SpanReader } from './SpanReader';
import type { SpanKind, TraceSpan } from './TraceSpan';

type Fields = Readonly<Record<string, unknown>>;
type Place = Pick<TraceSpan, 'service' | 'instance' | 'host'>;

/** Reads the spans of traces as Jaeger's page and its API write them: `{ data: [{ traceID, spans, processes }] }`, or the traces alone. */
export function readJaeger(values: readonly unknown[], reader: SpanReader): void {
  for (const value of values) {
    const fields = fieldsOf(value);
    const data = fields?.['data'];
    const traces: readonly unknown[] = Array.isArray(data) ? data : [value];
    for (const trace of traces) readTrace(fieldsOf(trace) ?? {}, reader);
  }
}

function readTrace(trace: Fields, reader: SpanReader): void {
  const processes = new Map(
    Object.entries(fieldsOf(trace['processes']) ?? {}).map(([id, process]) => [
      id,
      placeOf(process),
    ]),
  );
  const spans = trace['spans'];
  if (!Array.isArray(spans)) return;
  for (const span of spans) {
    const fields = fieldsOf(span);
    if (fields === undefined) reader.skip();
    else readSpan(fields, placeOfSpan(fields, processes), reader);
  }
}

function placeOfSpan(span: Fields, processes: ReadonlyMap<string, Place>): Place {
  const id = span['processID'];
  const known = typeof id === 'string' ? processes.get(id) : undefined;
  return known ?? placeOf(span['process']);
}

function placeOf(process: unknown): Place {
  const fields = fieldsOf(process);
  const name = fields?.['serviceName'];
  return placeOfService(tagsOf(fields?.['tags']), typeof name === 'string' ? name : undefined);
}

function readSpan(fields: Fields, place: Place, reader: SpanReader): void {
  const trace = spanId(fields['traceID']);
  const id = spanId(fields['spanID']);
  const startMicroseconds = nanosecondsOf(fields['startTime']);
  const lastedMicroseconds = nanosecondsOf(fields['duration']);
  if (
    trace === '' ||
    id === '' ||
    startMicroseconds === undefined ||
    lastedMicroseconds === undefined
  ) {
    reader.skip();
    return;
  }
  const attributes = tagsOf(fields['tags']);
  const { parent, links } = referencesOf(fields, trace);
  const isError = attributes.get('error') === 'true';
  const name = fields['operationName'];
  reader.add({
    ...place,
    trace,
    id,
    parent,
    links,
    name: typeof name === 'string' ? name.slice(0, 200) : '',
    kind: kindOfSpan(attributes.get('span.kind')),
    startNanoseconds: startMicroseconds * 1_000n,
    endNanoseconds: (startMicroseconds + lastedMicroseconds) * 1_000n,
    attributes,
    isError,
    isTimeout: isError && /time-?out|deadline/i.test(attributes.get('error.type') ?? ''),
  });
}

/** The parent is the first reference within the trace, a child before one that only follows; the others are links. */
function referencesOf(fields: Fields, trace: string): Pick<TraceSpan, 'parent' | 'links'> {
  const list = fields['references'];
  const references = (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const reference = fieldsOf(item);
    const id = spanId(reference?.['spanID']);
    if (reference === undefined || id === '') return [];
    return [{ type: reference['refType'], trace: spanId(reference['traceID']), id }];
  });
  const inTrace = references.filter((one) => one.trace === trace || one.trace === '');
  const parent = inTrace.find(({ type }) => type === 'CHILD_OF') ?? inTrace[0];
  return {
    parent: parent?.id ?? spanId(fields['parentSpanID']),
    links: references.filter((one) => one !== parent).map((one) => `${one.trace}/${one.id}`),
  };
}

function kindOfSpan(kind: string | undefined): SpanKind {
  const known = ['server', 'client', 'producer', 'consumer'] as const;
  return known.find((one) => one === kind) ?? 'internal';
}

function tagsOf(value: unknown): Map<string, string> {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return attributesOf(
    list.flatMap((item): readonly (readonly [string, unknown])[] => {
      const tag = fieldsOf(item);
      const key = tag?.['key'];
      return typeof key === 'string' ? [[key, tag?.['value']]] : [];
    }),
  );
}
