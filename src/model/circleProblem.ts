import type { CallRule } from './CallRule';
import type { Connection } from './Connection';
import type { Id } from './Id';

type Arrow = Pick<Connection, 'from' | 'to' | 'rules'>;

/** A request goes round once more with at most this probability: so every one comes out at last. */
const MOST_AGAIN = 0.99;

/**
 * Why an arrow closes a circle of calls that cannot be, as one sentence; undefined when it closes none, or one that each
 * request leaves: every arrow of it only hands on (`forward`), and one of them at least not always.
 */
export function circleProblem(
  arrow: Arrow,
  connections: readonly Arrow[],
  nameOf: (component: Id) => string,
): string | undefined {
  const ahead = reached(arrow.to, connections, false);
  if (!ahead.has(arrow.from)) {
    return undefined;
  }
  const behind = reached(arrow.from, connections, true);
  const circle = [
    ...connections.filter(({ from, to }) => ahead.has(from) && behind.has(to)),
    arrow,
  ];
  const words = `This would send calls in a circle: ${nameOf(arrow.to)} already leads to ${nameOf(arrow.from)}.`;
  if (!circle.every(({ rules }) => handsOn(rules))) {
    return words;
  }
  const certain = connections.filter(({ rules }) => !mayEnd(rules));
  const isEndless = !mayEnd(arrow.rules) && reached(arrow.to, certain, false).has(arrow.from);
  return isEndless
    ? `${words} One of its connections has to hand on with a share of at most 99%, so that requests come out again.`
    : undefined;
}

/** Components that calls from one of them come to, itself included; or those that they come from. */
function reached(start: Id, connections: readonly Arrow[], backward: boolean): ReadonlySet<Id> {
  const next = new Map<Id, Id[]>();
  for (const { from, to } of connections) {
    const [near, far] = backward ? [to, from] : [from, to];
    const others = next.get(near);
    if (others === undefined) next.set(near, [far]);
    else others.push(far);
  }
  const seen = new Set<Id>([start]);
  const open = [start];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const other of next.get(current) ?? []) {
      if (!seen.has(other)) {
        seen.add(other);
        open.push(other);
      }
    }
  }
  return seen;
}

function handsOn(rules: readonly CallRule[] | undefined): boolean {
  return rules !== undefined && rules.every(({ mode }) => mode === 'forward');
}

function mayEnd(rules: readonly CallRule[] | undefined): boolean {
  return handsOn(rules) && rules!.every(({ probability }) => probability <= MOST_AGAIN);
}
