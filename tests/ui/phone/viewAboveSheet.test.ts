import { expect, test } from 'vitest';
import { viewAboveSheet } from '../../../src/ui/phone/viewAboveSheet';

const canvas = { width: 390, height: 628 };
const room = { width: 330, height: 240 };

function card(id: number, x: number, y: number) {
  return { id, x, y, width: 176, height: 74 };
}

test('all of a drawing is shown where it can be read, in the middle of what the sheet leaves', () => {
  const cards = [card(1, 0, 0), card(2, 0, 206)];
  // 280 pixels of drawing in 220: a zoom of 0.79; 176 pixels of it lie in the middle of 330.
  const view = viewAboveSheet(cards, canvas, room, { x: 20, y: 20, zoom: 1 });
  expect(view.zoom).toBeCloseTo(220 / 280, 9);
  expect(view.y).toBeCloseTo(10, 9);
  expect(view.x).toBeCloseTo((330 - (176 * 220) / 280) / 2, 9);
});

test('of a drawing that would be too small to read, what limits the run is shown', () => {
  const column = Array.from({ length: 10 }, (_one, place) => card(place, 0, place * 200));
  const before = { x: 100, y: 10, zoom: 0.3 };
  const middle = viewAboveSheet(column, canvas, room, before);
  expect(middle.zoom).toBe(0.45);
  expect(screenY(4, middle)).toBeCloseTo(120, 9);
  expect(screenY(7, viewAboveSheet(column, canvas, room, before, 7))).toBeCloseTo(120, 9);
  // The last one stands at the foot: nothing empty is shown below it for that.
  const last = viewAboveSheet(column, canvas, room, before, 9);
  expect((9 * 200 + 74) * last.zoom + last.y).toBeCloseTo(230, 9);
});

test('who looked at a part goes on looking at it', () => {
  const cards = [card(1, 0, 0), card(2, 0, 2_000)];
  expect(viewAboveSheet(cards, canvas, room, { x: 50, y: 214, zoom: 1 }, 2)).toEqual({
    x: 50,
    // What was at 314 of 628 is at 120 of 240.
    y: 20,
    zoom: 1,
  });
  const side = { width: 400, height: 246 };
  const lying = { width: 844, height: 246 };
  expect(viewAboveSheet(cards, lying, side, { x: 50, y: 0, zoom: 1 }, 2, 388)).toEqual({
    // What was at 422 of 844 is at 228 of 456.
    x: -144,
    y: 0,
    zoom: 1,
  });
});

function screenY(place: number, { y, zoom }: { readonly y: number; readonly zoom: number }) {
  return (place * 200 + 37) * zoom + y;
}
