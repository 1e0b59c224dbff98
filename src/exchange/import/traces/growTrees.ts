import type { Account } from '../Account';
import type { SpanTree } from './SpanTree';
import type { TraceSpan } from './TraceSpan';

/** Most comparisons in the search for the callers of spans whose own caller is missing. */
const mostLooks = 2_000_000;

/** Puts the spans of a file into trees. A span whose parent is missing hangs on the innermost one of its trace that was under way then. */
export function growTrees(spans: readonly TraceSpan[], account: Account): SpanTree {
  const byKey = new Map(spans.map((span) => [`${span.trace}/${span.id}`, span]));
  const parentOf = new Map<TraceSpan, TraceSpan>();
  const orphans: TraceSpan[] = [];
  for (const span of spans) {
    const parent = span.parent === '' ? undefined : byKey.get(`${span.trace}/${span.parent}`);
    if (parent !== undefined && parent !== span) parentOf.set(span, parent);
    else if (span.parent !== '') orphans.push(span);
  }
  adopt(orphans, spans, parentOf, account);
  const childrenOf = new Map<TraceSpan, TraceSpan[]>();
  for (const [child, parent] of parentOf) {
    const children = childrenOf.get(parent);
    if (children === undefined) childrenOf.set(parent, [child]);
    else children.push(child);
  }
  const order = spans.filter((span) => !parentOf.has(span));
  for (const span of order) for (const child of childrenOf.get(span) ?? []) order.push(child);
  if (order.length < spans.length) {
    account.leftOut(`${spans.length - order.length} spans whose parents go round in a circle.`);
  }
  return { order, parentOf, childrenOf, byKey };
}

function adopt(
  orphans: readonly TraceSpan[],
  spans: readonly TraceSpan[],
  parentOf: Map<TraceSpan, TraceSpan>,
  account: Account,
): void {
  if (orphans.length === 0) return;
  const traces = new Set(orphans.map(({ trace }) => trace));
  const members = new Map<string, TraceSpan[]>();
  for (const span of spans) {
    if (!traces.has(span.trace)) continue;
    const list = members.get(span.trace);
    if (list === undefined) members.set(span.trace, [span]);
    else list.push(span);
  }
  const isOrphan = new Set(orphans);
  let [adopted, looks] = [0, 0];
  for (const orphan of orphans) {
    const others = members.get(orphan.trace) ?? [];
    looks += others.length;
    const around = looks > mostLooks ? undefined : innermost(orphan, others, isOrphan);
    if (around !== undefined) {
      parentOf.set(orphan, around);
      adopted += 1;
    }
  }
  if (adopted > 0) {
    account.guessed(
      `${adopted.toLocaleString('en-US')} spans have parents that are not in the file; they were hung on the span that was under way around them.`,
    );
  }
  if (adopted < orphans.length) {
    account.guessed(
      `${(orphans.length - adopted).toLocaleString('en-US')} spans have parents that are not in the file, and count as requests of their own.`,
    );
  }
}

/** The shortest span of another service around it; never another one that lost its parent, so that no circle can come about. */
function innermost(
  orphan: TraceSpan,
  others: readonly TraceSpan[],
  isOrphan: ReadonlySet<TraceSpan>,
): TraceSpan | undefined {
  let best: TraceSpan | undefined;
  for (const other of others) {
    const isAround =
      other.startMs <= orphan.startMs &&
      other.endMs >= orphan.endMs &&
      other.endMs - other.startMs > orphan.endMs - orphan.startMs;
    if (!isAround || isOrphan.has(other) || other.service === orphan.service) continue;
    if (best === undefined || other.endMs - other.startMs < best.endMs - best.startMs) best = other;
  }
  return best;
}
