import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import { cardGrid } from './cardGrid';
import { isFreePlace } from './isFreePlace';
import type { Place } from './Place';

/** Columns and rows to try around a place: to the right first, as a drawing is read, then below and above. */
const tries = [0, 1, 2, 3, 4, 5, 6].flatMap((column) =>
  [0, 1, -1, 2, -2, 3, -3, 4, -4].map((row) => ({ column, row, far: column + Math.abs(row) })),
);
const nearestFirst = tries.toSorted((left, right) => left.far - right.far);

/** A free place for a card: right of the component that is selected, else the one nearest to where it is wanted. */
export function freePlace(design: Design, wanted: Place, selected: Id | undefined): Place {
  const before = design.components.find((component) => component.id === selected);
  const start = before === undefined ? wanted : { x: before.x + cardGrid.x, y: before.y };
  const places = nearestFirst.map(({ column, row }) => ({
    x: start.x + column * cardGrid.x,
    y: start.y + row * cardGrid.y,
  }));
  return places.find((place) => isFreePlace(design.components, place)) ?? start;
}
