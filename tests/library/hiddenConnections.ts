import type { Component } from '../../src/model/Component';
import type { Design } from '../../src/model/Design';
import { cardSize } from '../../src/exchange/drawing/cardSize';

/** As the canvas bends a connection that leads backwards. */
const backwardBend = 6.25;
const samples = 60;

/** Connections that run behind a card at neither of their ends, one line each. */
export function hiddenConnections({ components, connections }: Design): readonly string[] {
  const named = new Map(components.map((component) => [component.id, component]));
  return connections.flatMap(({ from, to }) => {
    const [start, end] = [named.get(from)!, named.get(to)!];
    return components
      .filter((other) => other !== start && other !== end && runsBehind(start, end, other))
      .map((other) => `${start.name} to ${end.name} runs behind ${other.name}`);
  });
}

function runsBehind(from: Component, to: Component, card: Component): boolean {
  const [x1, y1] = [from.x + cardSize.width, from.y + cardSize.height / 2];
  const [x2, y2] = [to.x, to.y + cardSize.height / 2];
  const reach = x2 >= x1 ? (x2 - x1) / 2 : backwardBend * Math.sqrt(x1 - x2);
  return Array.from({ length: samples + 1 }, (_, place) => place / samples).some((t) => {
    const x = bezier(t, x1, x1 + reach, x2 - reach, x2);
    const y = bezier(t, y1, y1, y2, y2);
    return x > card.x && x < card.x + cardSize.width && y > card.y && y < card.y + cardSize.height;
  });
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}
