import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import { cardSize } from '../../exchange/drawing/cardSize';

interface Place {
  readonly x: number;
  readonly y: number;
}

const stepX = cardSize.width + 64;
const stepY = cardSize.height + 46;
/** Columns and rows to try around a place: to the right first, as a drawing is read, then below and above. */
const tries = [0, 1, 2, 3, 4, 5, 6].flatMap((column) =>
  [0, 1, -1, 2, -2, 3, -3, 4, -4].map((row) => ({ column, row, far: column + Math.abs(row) })),
);
const nearestFirst = tries.toSorted((left, right) => left.far - right.far);

/** A free place for a card: right of the component that is selected, else the one nearest to where it is wanted. */
export function freePlace(design: Design, wanted: Place, selected: Id | undefined): Place {
  const before = design.components.find((component) => component.id === selected);
  const start = before === undefined ? wanted : { x: before.x + stepX, y: before.y };
  const places = nearestFirst.map(({ column, row }) => ({
    x: start.x + column * stepX,
    y: start.y + row * stepY,
  }));
  return places.find((place) => isFree(design, place)) ?? start;
}

function isFree(design: Design, { x, y }: Place): boolean {
  return design.components.every(
    (other) =>
      Math.abs(other.x - x) >= cardSize.width + 16 || Math.abs(other.y - y) >= cardSize.height + 16,
  );
}
