import type { KindId } from '../../../catalogue/index';
import { kindOf } from '../../../catalogue/kindOf';
import type { Account } from '../Account';
import { importLimits } from '../importLimits';
import { kindName } from '../kindName';
import { listed } from '../listed';
import type {
  Outline,
  OutlineArea,
  OutlineArrow,
  OutlinePart,
  OutlineZone,
} from '../outline/Outline';
import { kindFromWords } from '../outline/kindFromWords';
import { quoted } from '../quoted';
import type { FlowChart, FlowEdge, FlowNode, FlowSubgraph } from './FlowChart';
import { findFlowChart } from './findFlowChart';
import { parseFlowChart } from './parseFlowChart';

/** Shapes that say what a node is where its label does not. */
const kindOfShape: ReadonlyMap<string, KindId> = new Map(
  Object.entries({
    'sql-database': 'cyl cylinder db database lin-cyl disk lined-cylinder',
    queue: 'h-cyl das horizontal-cylinder',
    'third-party-api': 'cloud odd',
  }).flatMap(([kind, shapes]) => shapes.split(' ').map((shape) => [shape, kind as KindId])),
);
/** Shapes of what begins or ends a flow, and of persons. */
const terminals: ReadonlySet<string> = new Set(
  'stadium pill terminal circle circ dbl-circ ellipse'.split(' '),
);
const remarks: ReadonlySet<string> = new Set(
  'text comment brace brace-l brace-r braces'.split(' '),
);
const mostExpanded = 5;

/** What a text in Mermaid says: an outline, or one sentence on why there is none. */
export type MermaidResult =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly message: string };

/** Reads a Mermaid flowchart, alone or in a fence of Markdown: nodes become components by words and shape, edges calls, subgraphs areas and zones. */
export function readMermaid(text: string, name: string, account: Account): MermaidResult {
  if (text.length > importLimits.writtenCharacters) {
    return { ok: false, message: 'The flowchart is larger than 1 MB.' };
  }
  const found = findFlowChart(text);
  if (!found.ok) return found;
  const chart = parseFlowChart(found.body, found.firstLine);
  const called = new Set(chart.edges.map(({ to }) => to));
  const calling = new Set(chart.edges.map(({ from }) => from));
  const nodes = [...chart.nodes.values()].filter((node) => {
    const isRemark = remarks.has(node.shape ?? '') && !called.has(node.id) && !calling.has(node.id);
    if (isRemark)
      account.leftOut(`The remark “${quoted(node.label?.join(' ') ?? node.id)}” was left out.`);
    return !isRemark;
  });
  const places = placesOf(chart);
  const parts = nodes.map((node) =>
    partOf(node, account, places, calling.has(node.id) && !called.has(node.id)),
  );
  const arrows = arrowsOf(chart, queuesAmong(parts), account);
  tell(chart, parts, account);
  return { ok: true, outline: { name: found.title ?? name, parts, arrows, ...places } };
}

function tell(chart: FlowChart, parts: readonly OutlinePart[], account: Account): void {
  account.understood(
    `${parts.length} nodes, ${chart.edges.length} edges and ${chart.subgraphs.size} subgraphs of a flowchart.`,
  );
  if (chart.looks > 0) {
    account.leftOut(`${chart.looks} statements about looks, directions and clicks.`);
  }
  for (const { line, text } of chart.unread) {
    account.leftOut(`Line ${line} could not be read: ${quoted(text)}`);
  }
  const labels = chart.edges.flatMap(({ label }) =>
    label === undefined || isAsync(label) ? [] : [label],
  );
  if (labels.length > 0) {
    account.leftOut(`The texts on edges take no part in a run: ${listed([...new Set(labels)])}.`);
  }
}

type Places = Required<Pick<Outline, 'areas' | 'zones'>>;

const zoneTitle = /\b(?:zone|az)\b|^[a-z]{2}-[a-z]+-\d[a-z]$/i;
const regionTitle = /\bregion\b|^[a-z]{2}-[a-z]+-\d$/i;

/** Every subgraph is an area; one that is called a zone is a zone of the design as well, in the region around it. */
function placesOf({ subgraphs }: FlowChart): Places {
  const areas = [...subgraphs.values()].map(({ id, title, inside }): OutlineArea => ({
    key: id,
    text: title,
    ...(inside !== undefined && { inside }),
  }));
  const zones = [...subgraphs.values()]
    .filter(({ title }) => zoneTitle.test(title))
    .map((one): OutlineZone => ({
      key: one.id,
      name: one.title,
      region: regionOf(one, subgraphs),
    }));
  return { areas, zones };
}

function regionOf(zone: FlowSubgraph, subgraphs: FlowChart['subgraphs']): string {
  const around = aroundOf(zone.id, subgraphs);
  return around.find(({ title }) => regionTitle.test(title))?.title ?? 'Region 1';
}

/** A drawing with more subgraphs in one another is none. */
const deepest = 40;

/** A subgraph and those around it, the innermost first. */
function aroundOf(
  id: string | undefined,
  subgraphs: FlowChart['subgraphs'],
): readonly FlowSubgraph[] {
  const around: FlowSubgraph[] = [];
  for (let one = subgraphs.get(id ?? ''); one !== undefined && around.length < deepest;) {
    around.push(one);
    one = subgraphs.get(one.inside ?? '');
  }
  return around;
}

function partOf(node: FlowNode, account: Account, places: Places, isFirst: boolean): OutlinePart {
  const [name = node.id, ...details] = node.label ?? [];
  const told = toldIn(details);
  const byWords =
    told.kind ??
    kindFromWords(name) ??
    kindFromWords(details.join(' ')) ??
    (node.label === undefined ? undefined : kindFromWords(node.id));
  const kind = byWords ?? kindByShape(node.shape, isFirst);
  if (byWords === undefined) {
    account.guessed(
      kind === 'service'
        ? `${name} is drawn as “Service”, because neither its label nor its shape says more.`
        : `${name} is drawn as ${kindName(kind)}, by its shape.`,
    );
  }
  const zone = zoneAround(node.subgraph, places);
  return {
    key: node.id,
    name,
    kind,
    isSure: told.kind !== undefined || kindOf(kind)?.name === name,
    instances: told.instances,
    parameters: {},
    ...(node.subgraph !== undefined && { area: node.subgraph }),
    ...(zone !== undefined && { zone }),
  };
}

function kindByShape(shape: string | undefined, isFirst: boolean): KindId {
  if (isFirst && terminals.has(shape ?? '')) return 'client';
  return kindOfShape.get(shape ?? '') ?? 'service';
}

/** What the second line of a label says in the way in which this project writes flowcharts: "Service, 4 instances". */
function toldIn(details: readonly string[]): {
  readonly kind?: KindId;
  readonly instances: number;
} {
  const line = details.join(', ');
  const count =
    /(?:^|[ ,x×(])(\d{1,4}) ?(?:instances?|replicas?|pods?|nodes?)\b|[x×] ?(\d{1,3})$/i.exec(line);
  const named = line.replace(/,? ?\d+ instances$/, '').trim();
  const kind = named === '' ? undefined : kindFromWords(named);
  return { ...(kind !== undefined && { kind }), instances: Number(count?.[1] ?? count?.[2] ?? 1) };
}

function zoneAround(subgraph: string | undefined, { areas, zones }: Places): string | undefined {
  const isZone = new Set(zones.map(({ key }) => key));
  const seen = new Set<string>();
  for (let key = subgraph; key !== undefined && !seen.has(key);) {
    if (isZone.has(key)) return key;
    seen.add(key);
    const now: string = key;
    key = areas.find((area) => area.key === now)?.inside;
  }
  return undefined;
}

/** Keys of what messages go to: nobody waits for these anyway. */
function queuesAmong(parts: readonly OutlinePart[]): ReadonlySet<string> {
  return new Set(
    parts.filter(({ kind }) => kindOf(kind)?.receives === 'message').map(({ key }) => key),
  );
}

function arrowsOf(
  chart: FlowChart,
  queues: ReadonlySet<string>,
  account: Account,
): readonly OutlineArrow[] {
  return chart.edges.flatMap((edge) => {
    if (edge.line === 'invisible') {
      account.leftOut('Invisible edges, which only move the drawing.');
      return [];
    }
    const ends = edge.heads === 'start' ? [edge.to, edge.from] : [edge.from, edge.to];
    const [from = '', to = ''] = ends;
    if (edge.heads === 'none') {
      account.guessed(
        `Lines without a head are calls in the order in which they are written, such as ${quoted(from)} to ${quoted(to)}.`,
      );
    }
    if (edge.heads === 'both') {
      account.guessed(
        `Arrows with two heads are calls in the order in which they are written, such as ${quoted(from)} to ${quoted(to)}: replies need no arrow.`,
      );
    }
    return expanded(from, chart, 'from', account).flatMap((start) =>
      expanded(to, chart, 'to', account).map((end) => arrowOf(start, end, edge, queues)),
    );
  });
}

function arrowOf(
  from: string,
  to: string,
  { label }: FlowEdge,
  queues: ReadonlySet<string>,
): OutlineArrow {
  return isAsync(label) && !queues.has(to)
    ? { from, to, rules: [{ mode: 'async' }] }
    : { from, to };
}

function isAsync(label: string | undefined): boolean {
  return label !== undefined && /\basync|asynchron|fire[- ]and[- ]forget/i.test(label);
}

/** A subgraph as an end of an edge: its members that no other of them calls, or that call no other. */
function expanded(
  id: string,
  chart: FlowChart,
  end: 'from' | 'to',
  account: Account,
): readonly string[] {
  const subgraph = chart.subgraphs.get(id);
  if (subgraph === undefined || chart.nodes.has(id)) return [id];
  const members = [...chart.nodes.values()]
    .filter((node) => aroundOf(node.subgraph, chart.subgraphs).includes(subgraph))
    .map((node) => node.id);
  const inside = new Set(members);
  const other = end === 'to' ? 'from' : 'to';
  const outer = members.filter(
    (member) => !chart.edges.some((edge) => edge[end] === member && inside.has(edge[other])),
  );
  const chosen = (outer.length > 0 ? outer : members).slice(0, mostExpanded);
  if (chosen.length > 0) {
    account.guessed(
      `An edge ${end} the subgraph ${subgraph.title} is an edge ${end} ${listed(chosen)}.`,
    );
  }
  return chosen;
}
