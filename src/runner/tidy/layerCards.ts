import { Graph, layout } from '@dagrejs/dagre';
import { cardSize } from '../../exchange/drawing/cardSize';
import type { Box } from '../../exchange/drawing/Box';
import type { Layout } from './Layout';
import { tidyFootprint } from './tidyFootprint';

type Ranker = 'network-simplex' | 'tight-tree' | 'longest-path';

/** Past this size one way of layering is tried, because each takes a second and more. */
const triedUpTo = 40;

/** Connected cards in layers from left to right, each caller before what it calls: of several layerings the one with the shortest lines. */
export function layerCards(
  cards: readonly Box[],
  connections: Layout['connections'],
): readonly Box[] {
  const heightOf = new Map(cards.map(({ id, y }) => [id, y]));
  const inside = connections
    .filter(({ from, to }) => heightOf.has(from) && heightOf.has(to))
    // The layout keeps this order where it makes no difference: what was above stays above.
    .toSorted((left, right) => (heightOf.get(left.to) ?? 0) - (heightOf.get(right.to) ?? 0));
  const rankers: readonly Ranker[] =
    cards.length <= triedUpTo
      ? ['network-simplex', 'tight-tree', 'longest-path']
      : ['network-simplex'];
  const [first = cards, ...rest] = rankers.map((ranker) => layered(cards, inside, ranker));
  const shortest = rest.reduce(
    (best, one) => (lineLength(one, inside) < lineLength(best, inside) ? one : best),
    first,
  );
  return sideUp(cards, shortest);
}

function layered(
  cards: readonly Box[],
  connections: Layout['connections'],
  ranker: Ranker,
): readonly Box[] {
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranker,
    acyclicer: 'greedy',
    nodesep: tidyFootprint.down - tidyFootprint.height,
    edgesep: tidyFootprint.gap,
    ranksep: tidyFootprint.across - cardSize.width,
  });
  for (const { id, width, height } of cards) {
    graph.setNode(String(id), { width, height });
  }
  for (const { from, to } of connections) {
    graph.setEdge(String(from), String(to), {});
  }
  layout(graph);
  return cards.map((card) => {
    const { x = 0, y = 0 } = graph.node(String(card.id)) as { x?: number; y?: number };
    return { ...card, x: x - card.width / 2, y: y - card.height / 2 };
  });
}

/** The layout or its mirror image, whichever leaves above what was above. */
function sideUp(before: readonly Box[], after: readonly Box[]): readonly Box[] {
  const middle = before.reduce((sum, { y }) => sum + y, 0) / before.length;
  const agreement = after.reduce(
    (sum, { y }, place) => sum + y * ((before[place]?.y ?? middle) - middle),
    0,
  );
  return agreement < 0 ? after.map((box) => ({ ...box, y: -box.y })) : after;
}

/** All lines together, from the right of the caller to the left of what it calls. */
function lineLength(cards: readonly Box[], connections: Layout['connections']): number {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return connections.reduce((sum, { from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start === undefined || end === undefined
      ? sum
      : sum + Math.hypot(end.x - start.x - start.width, end.y - start.y);
  }, 0);
}
