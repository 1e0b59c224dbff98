import type { ImportFormat } from './ImportResult';

/** How far into a file its format must show. */
const looked = 200_000;

/** What a text seems to be, without parsing it; undefined where it is nothing that can be imported. */
export function detectFormat(text: string): ImportFormat | undefined {
  const start = text.slice(0, looked).replace(/^\uFEFF/, '');
  if (/^\s*[{[]/.test(start)) {
    if (/"resource_?Spans"\s*:/i.test(start)) return 'otlp';
    if (/"(?:traceID|operationName|processes)"\s*:/.test(start)) return 'jaeger';
    // JSON is YAML as well, and flowcharts do not begin with a brace.
    return /"services"\s*:/.test(start) ? 'compose' : undefined;
  }
  if (/^[ \t]*(?:```+|~~~+)[ \t]*mermaid\b/m.test(start)) return 'mermaid';
  if (/^[ \t]*services[ \t]*:/m.test(start)) return 'compose';
  if (
    /^[ \t]*(?:flowchart|graph|flowchart-elk)(?:[ \t]+(?:TB|TD|BT|RL|LR|[<>^v]))?[ \t]*(?:;|$)/m.test(
      start,
    )
  ) {
    return 'mermaid';
  }
  // Another sort of diagram is told so by the reader of flowcharts.
  if (/^\s*(?:%%|sequenceDiagram|classDiagram|stateDiagram|erDiagram|C4\w+)/.test(start))
    return 'mermaid';
  // Files of the first version of docker-compose name services at the top.
  return /^[\w.-]+:\s*\n(?:[ \t]+[^\n]*\n)*?[ \t]+(?:image|build)[ \t]*:/m.test(start)
    ? 'compose'
    : undefined;
}
