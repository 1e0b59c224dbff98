import { expect, test } from 'vitest';
import { alignmentOf, type Side } from '../../../src/ui/edits/alignmentOf';

const boxes = [
  { id: 1, x: 0, y: 100, width: 176, height: 74 },
  { id: 2, x: 300, y: 0, width: 176, height: 74 },
  { id: 3, x: 90, y: 260, width: 100, height: 40 },
];

test.each<[Side, readonly (readonly [number, number, number])[]]>([
  [
    'left',
    [
      [1, 0, 100],
      [2, 0, 0],
      [3, 0, 260],
    ],
  ],
  [
    'centre',
    [
      [1, 150, 100],
      [2, 150, 0],
      [3, 188, 260],
    ],
  ],
  [
    'right',
    [
      [1, 300, 100],
      [2, 300, 0],
      [3, 376, 260],
    ],
  ],
  [
    'top',
    [
      [1, 0, 0],
      [2, 300, 0],
      [3, 90, 0],
    ],
  ],
  [
    'middle',
    [
      [1, 0, 113],
      [2, 300, 113],
      [3, 90, 130],
    ],
  ],
  [
    'bottom',
    [
      [1, 0, 226],
      [2, 300, 226],
      [3, 90, 260],
    ],
  ],
])('aligning %s moves one way only, within the rectangle around all', (side, places) => {
  expect(alignmentOf(boxes, side)).toEqual(places.map(([id, x, y]) => ({ id, x, y })));
});

test('nothing selected moves nothing', () => {
  expect(alignmentOf([], 'left')).toEqual([]);
});
