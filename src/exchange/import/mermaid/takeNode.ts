import { decodeText } from './decodeText';
import type { FlowScanner } from './FlowScanner';

/** A node as one statement mentions it. */
export interface MentionedNode {
  readonly id: string;
  readonly label?: readonly string[] | undefined;
  readonly shape?: string | undefined;
}

const gap = /[ \t]*/y;
const identifier = /(?:[\p{L}\p{N}_*$%!?'`+\\/]|[-.:#](?=[\p{L}\p{N}_]))+/uy;
const styleClass = /:::[\w-]+/y;
const data = /@\{/y;
const quotedText = /\s*("[^"]*")\s*/y;
const longest = 5_000;
const longestData = 1_000;

/** Opening and closing signs and the name of the shape; what begins with another one stands before it. */
const shapes: readonly (readonly [string, readonly string[], string])[] = [
  ['(((', [')))'], 'dbl-circ'],
  ['((', ['))'], 'circle'],
  ['([', ['])'], 'stadium'],
  ['(-', ['-)'], 'ellipse'],
  ['[[', [']]'], 'subproc'],
  ['[(', [')]'], 'cyl'],
  ['[/', ['/]', '\\]'], 'lean-r'],
  ['[\\', ['\\]', '/]'], 'lean-l'],
  ['{{', ['}}'], 'hex'],
  ['[', [']'], 'rect'],
  ['(', [')'], 'rounded'],
  ['{', ['}'], 'diam'],
  ['>', [']'], 'odd'],
];

/** Takes a node: `id`, `id["label"]` in any shape, `id@{ shape: cyl, label: "…" }`, with `:::class` after it; undefined where none begins. */
export function takeNode(scanner: FlowScanner): MentionedNode | undefined {
  scanner.take(gap);
  const id = scanner.take(identifier)?.[0];
  if (id === undefined) return undefined;
  scanner.take(styleClass);
  const details = takeData(scanner) ?? takeShape(scanner) ?? {};
  scanner.take(styleClass);
  return { id, ...details, ...takeData(scanner) };
}

type Details = Omit<MentionedNode, 'id'>;

function takeShape(scanner: FlowScanner): Details | undefined {
  for (const [open, closes, shape] of shapes) {
    if (!scanner.startsWith(open)) continue;
    const start = scanner.at;
    scanner.at += open.length;
    const inQuotes = scanner.take(quotedText)?.[1];
    const close =
      inQuotes === undefined ? undefined : closes.find((end) => scanner.startsWith(end));
    if (inQuotes !== undefined && close !== undefined) {
      scanner.at += close.length;
      return { shape, label: decodeText(inQuotes) };
    }
    scanner.at = start + open.length;
    const bare = takeBare(scanner, closes);
    if (bare !== undefined) return { shape, label: decodeText(bare) };
    scanner.at = start;
  }
  return undefined;
}

/** Up to the first of the closing signs on the same line. */
function takeBare(scanner: FlowScanner, closes: readonly string[]): string | undefined {
  const line = scanner.text.slice(scanner.at, scanner.at + longest).split('\n', 1)[0] ?? '';
  const ends = closes.map((close) => line.indexOf(close)).filter((place) => place >= 0);
  if (ends.length === 0) return undefined;
  const end = Math.min(...ends);
  scanner.at += end + (closes[0]?.length ?? 1);
  return line.slice(0, end);
}

const property = /([\w-]+)\s*:\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,}\n]+)/g;

function takeData(scanner: FlowScanner): Details | undefined {
  const start = scanner.at;
  if (!scanner.isAhead('}') || scanner.take(data) === undefined) return undefined;
  // A brace may stand in a quoted label.
  const body = /^(?:"(?:[^"\\]|\\.)*"|[^"}])*\}/.exec(
    scanner.text.slice(scanner.at, scanner.at + longestData),
  )?.[0];
  if (body === undefined) {
    scanner.at = start;
    return undefined;
  }
  scanner.at += body.length;
  const found = new Map(
    [...body.matchAll(property)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  const label = found.get('label');
  const shape = found.get('shape')?.replaceAll(/["']/g, '');
  return {
    ...(label !== undefined && { label: decodeText(label.replaceAll(/^'|'$/g, '')) }),
    ...(shape !== undefined && { shape }),
  };
}
