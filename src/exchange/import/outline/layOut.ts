import { Graph, layout } from '@dagrejs/dagre';

/** A card and what it lies in. */
export interface LaidCard {
  readonly key: string;
  readonly area?: string | undefined;
}

export interface LaidArea {
  readonly key: string;
  readonly inside?: string | undefined;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything goes, canvas pixels, by key: top left corners of cards, and areas as rectangles. */
export interface Layout {
  readonly cards: ReadonlyMap<string, Rectangle>;
  readonly areas: ReadonlyMap<string, Rectangle>;
}

type Arrow = Readonly<Record<'from' | 'to', string>>;

const card = { width: 176, height: 104 } as const;
/** From one card to the next, along the calls and below each other. */
const step = { x: 280, y: 120 } as const;
/** Room for the heading of an area, and around the cards in it. */
const margin = { top: 34, side: 24, bottom: 10 } as const;
/** A drawing past this is put on a plain grid of layers, because a fine layout of it takes seconds. */
const finest = { cards: 150, arrows: 300 } as const;

/** Places cards in layers from left to right, each caller before what it calls, and areas around the cards in them. */
export function layOut(
  cards: readonly LaidCard[],
  arrows: readonly Arrow[],
  areas: readonly LaidArea[],
): Layout {
  const isFine = cards.length <= finest.cards && arrows.length <= finest.arrows;
  const places = isFine ? finely(cards, arrows, areas) : plainly(cards, arrows);
  const placed = new Map([...places].map(([key, place]) => [key, { ...place, ...card }]));
  return { cards: placed, areas: isFine ? around(cards, areas, placed) : new Map() };
}

function finely(
  cards: readonly LaidCard[],
  arrows: readonly Arrow[],
  areas: readonly LaidArea[],
): ReadonlyMap<string, Readonly<Record<'x' | 'y', number>>> {
  const graph = new Graph({ compound: true });
  graph.setGraph({
    rankdir: 'LR',
    acyclicer: 'greedy',
    nodesep: step.y - card.height + 8,
    edgesep: 16,
    ranksep: step.x - card.width,
  });
  const used = new Set(cards.flatMap(({ area }) => area ?? []));
  const areaNames = new Map(areas.map(({ key }, place) => [key, `area ${place}`]));
  const cardNames = new Map(cards.map(({ key }, place) => [key, `card ${place}`]));
  for (const area of areas.filter(({ key }) => used.has(key))) {
    graph.setNode(areaNames.get(area.key) ?? '', {});
  }
  for (const { key, area } of cards) {
    const name = cardNames.get(key) ?? '';
    graph.setNode(name, { width: card.width, height: card.height });
    const outer = area === undefined ? undefined : areaNames.get(area);
    if (outer !== undefined) graph.setParent(name, outer);
  }
  for (const { from, to } of arrows) {
    graph.setEdge(cardNames.get(from) ?? '', cardNames.get(to) ?? '', {});
  }
  layout(graph);
  return new Map(
    cards.map(({ key }) => {
      const { x = 0, y = 0 } = graph.node(cardNames.get(key) ?? '') as { x?: number; y?: number };
      return [key, { x: onGrid(x - card.width / 2), y: onGrid(y - card.height / 2) }];
    }),
  );
}

/** Each card as many steps to the right as its longest way from a caller, below the ones before it. */
function plainly(
  cards: readonly LaidCard[],
  arrows: readonly Arrow[],
): ReadonlyMap<string, Readonly<Record<'x' | 'y', number>>> {
  const depth = new Map(cards.map(({ key }) => [key, 0]));
  for (let round = 0, isMoving = true; isMoving && round < 40; round += 1) {
    isMoving = false;
    for (const { from, to } of arrows) {
      const least = (depth.get(from) ?? 0) + 1;
      if ((depth.get(to) ?? 0) < least) {
        depth.set(to, least);
        isMoving = true;
      }
    }
  }
  const rows = new Map<number, number>();
  return new Map(
    cards.map(({ key }) => {
      const column = depth.get(key) ?? 0;
      const row = rows.get(column) ?? 0;
      rows.set(column, row + 1);
      return [key, { x: column * step.x, y: row * step.y }];
    }),
  );
}

function around(
  cards: readonly LaidCard[],
  areas: readonly LaidArea[],
  places: ReadonlyMap<string, Rectangle>,
): ReadonlyMap<string, Rectangle> {
  const found = new Map<string, Rectangle>();
  const boxOf = (key: string): Rectangle | undefined => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const inside = [
      ...cards.filter(({ area }) => area === key).flatMap((one) => places.get(one.key) ?? []),
      ...areas.filter((area) => area.inside === key).flatMap((area) => boxOf(area.key) ?? []),
    ];
    const box = inside.length === 0 ? undefined : framed(inside);
    if (box !== undefined) found.set(key, box);
    return box;
  };
  for (const { key } of areas) boxOf(key);
  placeEmpty(areas, found, [...places.values()]);
  return found;
}

function framed(boxes: readonly Rectangle[]): Rectangle {
  const left = Math.min(...boxes.map(({ x }) => x)) - margin.side;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin.top;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin.side;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin.bottom;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Areas that hold nothing stand in a row under the drawing. */
function placeEmpty(
  areas: readonly LaidArea[],
  found: Map<string, Rectangle>,
  cards: readonly Rectangle[],
): void {
  const bottom = Math.max(0, ...cards.map(({ y, height }) => y + height)) + 60;
  const empty = areas.filter(({ key }) => !found.has(key));
  empty.forEach(({ key }, place) => {
    found.set(key, { x: place * (card.width + 40), y: bottom, width: card.width, height: 80 });
  });
}

function onGrid(value: number): number {
  return Math.round(value / 10) * 10;
}
