import type { FlowEdge } from './FlowChart';
import { decodeText } from './decodeText';
import type { FlowScanner } from './FlowScanner';

/** The line between two nodes, without its ends. */
export type FlowLink = Omit<FlowEdge, 'from' | 'to'>;

const gap = /[ \t]*/y;
/** `e1@` names an edge for styling. */
const edgeId = /[\w-]+@(?=[<xo]?[-=~])/y;
const invisible = /~{3,}/y;
const plain: readonly (readonly [FlowEdge['line'], RegExp])[] = [
  ['dotted', /([<xo])?-\.+-([>xo])?/y],
  ['thick', /([<xo])?={2,}([=>xo])/y],
  ['solid', /([<xo])?-{2,}([->xo])/y],
];
const withText: readonly (readonly [FlowEdge['line'], RegExp, RegExp])[] = [
  ['dotted', /([<xo])?-\.(?!-)/y, /\.+-([>xo])?/],
  ['thick', /([<xo])?==(?!=)/y, /={2,}([=>xo])/],
  ['solid', /([<xo])?--(?!-)/y, /-{2,}([->xo])/],
];
/** Two patterns: in one of both, blanks could be shared out in any way, which takes for ever where no bar comes. */
const barLabels = [/\s*\|\s*("[^"]*")\s*\|/y, /\s*\|([^|\n]*)\|/y] as const;

/** Takes an edge such as `-->`, `-. text .->` or `==>|text|`; undefined where none begins here. */
export function takeLink(scanner: FlowScanner): FlowLink | undefined {
  const start = scanner.at;
  scanner.take(gap);
  scanner.take(edgeId);
  if (scanner.take(invisible) !== undefined) {
    return { label: undefined, line: 'invisible', heads: 'none' };
  }
  const link = takePlain(scanner) ?? takeWithText(scanner) ?? takeBackward(scanner);
  if (link === undefined) scanner.at = start;
  return link;
}

function takePlain(scanner: FlowScanner): FlowLink | undefined {
  for (const [line, pattern] of plain) {
    const match = scanner.take(pattern);
    if (match !== undefined) {
      const label = (scanner.take(barLabels[0]) ?? scanner.take(barLabels[1]))?.[1];
      return {
        line,
        heads: headsOf(match[1], match[2]),
        label: label === undefined ? undefined : decodeText(label).join(' '),
      };
    }
  }
  return undefined;
}

function takeWithText(scanner: FlowScanner): FlowLink | undefined {
  for (const [line, opening, closing] of withText) {
    const start = scanner.at;
    const opened = scanner.take(opening);
    if (opened === undefined) continue;
    const rest = scanner.text.slice(scanner.at, scanner.at + 2_000).split('\n', 1)[0] ?? '';
    const end = closing.exec(rest);
    if (end !== null) {
      scanner.at += end.index + end[0].length;
      return {
        line,
        heads: headsOf(opened[1], end[1]),
        label: decodeText(rest.slice(0, end.index)).join(' '),
      };
    }
    scanner.at = start;
  }
  return undefined;
}

const backward = /<(?:-{2,}|={2,})/y;

/** `A <-- B`, which Mermaid itself does not know, but people write. */
function takeBackward(scanner: FlowScanner): FlowLink | undefined {
  return scanner.take(backward) && { label: undefined, line: 'solid', heads: 'start' };
}

function headsOf(start: string | undefined, end: string | undefined): FlowEdge['heads'] {
  const hasEnd = end === '>' || end === 'x' || end === 'o';
  if (start === undefined) return hasEnd ? 'end' : 'none';
  return hasEnd ? 'both' : 'start';
}
