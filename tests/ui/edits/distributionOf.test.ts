import { expect, test } from 'vitest';
import { distributionOf } from '../../../src/ui/edits/distributionOf';

test('gaps become equal, whatever the order and the widths; the outermost two stay', () => {
  const boxes = [
    { id: 1, x: 600, y: 10, width: 176, height: 74 },
    { id: 2, x: 0, y: 20, width: 176, height: 74 },
    { id: 3, x: 180, y: 30, width: 100, height: 74 },
  ];
  expect(distributionOf(boxes, 'horizontally')).toEqual([
    { id: 2, x: 0, y: 20 },
    { id: 3, x: 338, y: 30 },
    { id: 1, x: 600, y: 10 },
  ]);
});

test('what is spread vertically keeps its place across', () => {
  const boxes = [0, 80, 400].map((y, place) => ({
    id: place + 1,
    x: place * 7,
    y,
    width: 176,
    height: 74,
  }));
  expect(distributionOf(boxes, 'vertically')).toEqual([
    { id: 1, x: 0, y: 0 },
    { id: 2, x: 7, y: 200 },
    { id: 3, x: 14, y: 400 },
  ]);
});

test('with too little room they overlap by the same amount', () => {
  const boxes = [0, 10, 100].map((x, place) => ({ id: place, x, y: 0, width: 176, height: 74 }));
  expect(distributionOf(boxes, 'horizontally').map(({ x }) => x)).toEqual([0, 50, 100]);
});

test('two have no gaps to be made equal', () => {
  const boxes = [0, 10].map((x, place) => ({ id: place, x, y: 0, width: 176, height: 74 }));
  expect(distributionOf(boxes, 'horizontally').map(({ x }) => x)).toEqual([0, 10]);
});
