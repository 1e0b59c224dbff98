import { importLimits } from '../importLimits';
import { decodeText } from './decodeText';
import type { FlowChart, FlowSubgraph } from './FlowChart';
import { FlowScanner } from './FlowScanner';
import { takeLink } from './takeLink';
import { takeNode, type MentionedNode } from './takeNode';

const blank = /[\s;]*/y;
const comment = /%%[^\n]*/y;
const directive = /%%\{[^]*?\}%%/y;
/** A node may be called "style" as well: it is one where an edge or a shape follows. */
const looks =
  /(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr|title)\b(?![^\S\n]*(?:[[({>@]|[<xo]?(?:--|==|-\.|~~~)))[^\n]*/y;
const described = /acc(?:Title|Descr)\s*\{[^}]*\}/y;
const subgraph = /subgraph\b[ \t]*([^\n;]*)/y;
const end = /end(?![\p{L}\p{N}_-])/uy;
const ampersand = /\s*&\s*/y;
const restOfStatement = /[ \t]*(?:%%[^\n]*)?(?=[\n;]|$)/y;
const mostUnread = 100;

/**
 * Reads the body of a flowchart after its first line. A parser of our own: Mermaid's needs a page to draw on and weighs some
 * hundred kilobytes, and it refuses the whole for one line that it does not know. This one takes what it can from any text,
 * and notes the lines that it cannot read.
 */
export function parseFlowChart(text: string, firstLine: number): FlowChart {
  const chart: FlowChart = {
    title: undefined,
    nodes: new Map(),
    edges: [],
    subgraphs: new Map(),
    looks: 0,
    unread: [],
  };
  const scanner = new FlowScanner(text);
  const open: FlowSubgraph[] = [];
  while (!scanner.isAtEnd) {
    scanner.take(blank);
    if (scanner.isAtEnd) break;
    const start = scanner.at;
    if (!takeStatement(scanner, chart, open)) {
      // What a chain over many lines has taken is not read again, or each of its lines would be read to the end.
      scanner.at = Math.max(start, text.lastIndexOf('\n', scanner.at - 1) + 1);
      const line = scanner.line + firstLine - 1;
      const unread = scanner.takeLine();
      if (chart.unread.length < mostUnread) chart.unread.push({ line, text: unread });
    }
  }
  return chart;
}

/** Takes one statement; false where it cannot be read to its end. */
function takeStatement(scanner: FlowScanner, chart: FlowChart, open: FlowSubgraph[]): boolean {
  if (takeClosed(scanner, directive, '}%%') ?? scanner.take(comment)) return true;
  if (takeClosed(scanner, described, '}') ?? scanner.take(looks)) {
    chart.looks += 1;
    return true;
  }
  const opened = scanner.take(subgraph);
  if (opened !== undefined) {
    open.push(openSubgraph(opened[1] ?? '', chart, open.at(-1)));
    return true;
  }
  if (scanner.take(end) !== undefined) {
    open.pop();
    return true;
  }
  return takeChain(scanner, chart, open.at(-1)?.id);
}

/** What goes on to its end over any number of lines, which is not looked for again and again where none comes. */
function takeClosed(scanner: FlowScanner, pattern: RegExp, close: string) {
  return scanner.isAhead(close) ? scanner.take(pattern) : undefined;
}

function openSubgraph(
  written: string,
  chart: FlowChart,
  inside: FlowSubgraph | undefined,
): FlowSubgraph {
  const line = written.replace(/%%.*$/, '').trim();
  const [, id, title] = /^([^\s[\]"]+)\s*\[(.*)\]$/.exec(line) ?? [];
  const words = decodeText(title ?? line).join(' ');
  const key = id ?? (words || `subgraph ${chart.subgraphs.size + 1}`);
  const known = chart.subgraphs.get(key);
  if (known !== undefined) return known;
  const made = { id: key, title: words || key, inside: inside?.id };
  chart.subgraphs.set(key, made);
  return made;
}

/** `A & B --> C -- text --> D`. Nothing of it counts where it is no more than one word in a line that cannot be read. */
function takeChain(scanner: FlowScanner, chart: FlowChart, inside: string | undefined): boolean {
  let group = takeGroup(scanner);
  let hasLinks = false;
  for (;;) {
    const link = group.length === 0 ? undefined : takeLink(scanner);
    if (link === undefined) {
      const isWhole = group.length > 0 && scanner.take(restOfStatement) !== undefined;
      if (isWhole || hasLinks) mentionAll(group, chart, inside);
      return isWhole;
    }
    mentionAll(group, chart, inside);
    hasLinks = true;
    scanner.take(/\s*/y);
    const next = takeGroup(scanner);
    for (const from of group) {
      for (const to of next) {
        if (chart.edges.length < importLimits.arrows * 2) {
          chart.edges.push({ from: from.id, to: to.id, ...link });
        }
      }
    }
    group = next;
  }
}

function takeGroup(scanner: FlowScanner): readonly MentionedNode[] {
  const nodes: MentionedNode[] = [];
  for (;;) {
    const node = takeNode(scanner);
    if (node === undefined) return nodes;
    nodes.push(node);
    if (scanner.take(ampersand) === undefined) return nodes;
  }
}

function mentionAll(
  nodes: readonly MentionedNode[],
  chart: FlowChart,
  inside: string | undefined,
): void {
  for (const node of nodes) if (!chart.subgraphs.has(node.id)) mention(node, chart, inside);
}

function mention({ id, label, shape }: MentionedNode, chart: FlowChart, subgraphId?: string): void {
  const known = chart.nodes.get(id);
  if (known === undefined) {
    chart.nodes.set(id, { id, label, shape, subgraph: subgraphId });
    return;
  }
  known.label = label ?? known.label;
  known.shape = shape ?? known.shape;
  known.subgraph ??= subgraphId;
}
