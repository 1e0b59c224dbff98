import { expect, test } from 'vitest';
import { gridShift } from '../../../src/ui/arranging/gridShift';
import { landscape, upright } from '../../../src/ui/canvas/Orientation';

test('a place goes to the nearest crossing of the grid', () => {
  expect(gridShift({ x: 104, y: -57 }, landscape)).toEqual({ x: -4, y: -3 });
});

test('on an upright phone the crossings are those of the saved places', () => {
  const place = { x: 351, y: 140 };
  const { x, y } = gridShift(place, upright);
  const saved = upright.toDesign({ x: place.x + x, y: place.y + y });
  expect(saved.x).toBeCloseTo(250, 6);
  expect(saved.y).toBeCloseTo(210, 6);
});
