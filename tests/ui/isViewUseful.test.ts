import { expect, test } from 'vitest';
import { isViewUseful } from '../../src/ui/canvas/isViewUseful';

const drawn = { x: 0, y: 0, width: 1_000, height: 400 };

test('a view that shows the whole drawing is taken over', () => {
  expect(isViewUseful({ x: 50, y: 50, zoom: 0.8 }, drawn, { width: 900, height: 600 })).toBe(true);
});

test('a view in which a smaller window would cut the drawing off is not', () => {
  expect(isViewUseful({ x: 50, y: 50, zoom: 1 }, drawn, { width: 900, height: 600 })).toBe(false);
});

test('a look at a part is, as long as the part is there', () => {
  expect(isViewUseful({ x: -600, y: 0, zoom: 1.8 }, drawn, { width: 900, height: 600 })).toBe(true);
  expect(isViewUseful({ x: -9_000, y: 0, zoom: 1.8 }, drawn, { width: 900, height: 600 })).toBe(
    false,
  );
});
