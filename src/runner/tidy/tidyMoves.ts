import type { Move } from '../../model/Edit';
import type { Id } from '../../model/Id';
import { cardSize } from '../../exchange/drawing/cardSize';
import type { Box } from '../../exchange/drawing/Box';
import { boundsOf } from '../../exchange/drawing/boundsOf';
import { clearOf } from './clearOf';
import { connectedGroups } from './connectedGroups';
import { layerCards } from './layerCards';
import type { Layout } from './Layout';
import { tidyFootprint } from './tidyFootprint';

/** Between groups that have no connection with each other. */
const groupGap = 40;
/** Cards without any connection go into rows at least this long. */
const cardsInRow = 4;

/**
 * Where cards go so that calls run from left to right, no card lies on another and connections are short. What stays where it
 * is keeps its place, and what is tidied goes beside it; the whole keeps its top left corner, a part its middle.
 */
export function tidyMoves(
  { components, connections }: Layout,
  ids: readonly Id[],
): readonly Move[] {
  const chosen = new Set(ids);
  const cards = components.filter(({ id }) => chosen.has(id)).map(boxOf);
  const others = components.filter(({ id }) => !chosen.has(id)).map(boxOf);
  const laidOut = layOut(cards, connections);
  const [before, after] = [boundsOf(cards), boundsOf(laidOut)];
  const share = others.length === 0 ? 0 : 0.5;
  const dx = onGrid(before.x - after.x + (before.width - after.width) * share);
  const dy = onGrid(before.y - after.y + (before.height - after.height) * share);
  const placed = laidOut.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy }));
  const aside = clearOf(placed, others, tidyFootprint.gap);
  return placed.map(({ id, x, y }) => ({ id, x: x + aside.dx, y: y + aside.dy }));
}

function boxOf({ id, x, y }: { readonly id: Id; readonly x: number; readonly y: number }): Box {
  return { id, x, y, width: cardSize.width, height: tidyFootprint.height };
}

/** Group under group, as they lay before from top to bottom; cards without a connection last, in rows. */
function layOut(cards: readonly Box[], connections: Layout['connections']): readonly Box[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const inOrder = cards.toSorted((left, right) => left.y - right.y || left.x - right.x);
  const groups = connectedGroups(
    inOrder.map(({ id }) => id),
    connections,
  ).map((group) => group.flatMap((id) => byId.get(id) ?? []));
  const blocks = groups
    .filter((group) => group.length > 1)
    .map((group) => layerCards(group, connections));
  const alone = groups.filter((group) => group.length === 1).flat();
  const width = Math.max(0, ...blocks.map((block) => boundsOf(block).width));
  return stack([...blocks, rowsOf(alone, width)]);
}

function stack(blocks: readonly (readonly Box[])[]): readonly Box[] {
  let top = 0;
  return blocks.flatMap((block) => {
    const around = boundsOf(block);
    const placed = block.map((box) => ({
      ...box,
      x: onGrid(box.x - around.x),
      y: onGrid(box.y - around.y) + top,
    }));
    top += Math.ceil((around.height + groupGap) / 10) * 10;
    return placed;
  });
}

function rowsOf(cards: readonly Box[], width: number): readonly Box[] {
  const { across, down } = tidyFootprint;
  const inRow = Math.max(cardsInRow, Math.floor((width + across - cardSize.width) / across));
  return cards.map((card, place) => ({
    ...card,
    x: (place % inRow) * across,
    y: Math.floor(place / inRow) * down,
  }));
}

function onGrid(value: number): number {
  return Math.round(value / 10) * 10;
}
