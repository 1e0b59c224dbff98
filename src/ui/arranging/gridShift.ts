import type { Orientation } from '../canvas/Orientation';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Cells of the grid, in the coordinates that are saved. */
const cell = 10;

/** How far a place on the screen is from the nearest crossing of the design's grid. */
export function gridShift(place: Place, { toDesign, toScreen }: Orientation): Place {
  const { x, y } = toDesign(place);
  const crossing = toScreen({ x: onGrid(x), y: onGrid(y) });
  return { x: crossing.x - place.x, y: crossing.y - place.y };
}

function onGrid(value: number): number {
  return Math.round(value / cell) * cell;
}
