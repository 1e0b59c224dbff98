import { expect, test } from 'vitest';
import { nudgedView } from '../../../src/ui/arranging/nudgedView';
import { cardSize } from '../../../src/exchange/drawing/cardSize';

const room = { width: 900, height: 600 };
const view = [0, 0, 1] as const;

test('a card dropped near an edge moves the drawing just as far as it takes', () => {
  expect(nudgedView({ x: -40, y: 200 }, view, room)).toEqual({ x: 56, y: 0, zoom: 1 });
  const low = 600 - cardSize.height / 2 - 10;
  expect(nudgedView({ x: 300, y: low }, view, room)).toEqual({
    x: 0,
    y: 600 - 16 - cardSize.height - low,
    zoom: 1,
  });
});

test('a card whose middle is out of sight is left to others', () => {
  expect(nudgedView({ x: -cardSize.width, y: 200 }, view, room)).toBeUndefined();
  expect(nudgedView({ x: 200, y: 900 }, view, room)).toBeUndefined();
});
