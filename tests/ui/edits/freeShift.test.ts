import { expect, test } from 'vitest';
import { emptyDesign } from '../../../src/model/emptyDesign';
import { freeShift } from '../../../src/ui/edits/freeShift';

function designOf(places: readonly (readonly [number, number])[]) {
  const components = places.map(([x, y], place) => ({
    id: 6 + place,
    kind: 'service',
    name: `Service ${place}`,
    x,
    y,
    placement: [{ zone: 0, instances: 1 }],
    parameters: {},
  }));
  return { ...emptyDesign, nextId: 6 + places.length, components };
}

test('where nothing is covered, cards go where they are wanted', () => {
  expect(freeShift(designOf([[0, 0]]), [{ x: 192, y: 0 }])).toEqual({ x: 0, y: 0 });
  expect(freeShift(designOf([]), [{ x: 0, y: 0 }])).toEqual({ x: 0, y: 0 });
});

test('cards that are wanted on others go to the nearest place with room for all of them', () => {
  // Below its original there is room; once that is taken, above it; then beside it.
  const original = { x: 0, y: 0 };
  expect(freeShift(designOf([[0, 0]]), [original])).toEqual({ x: 0, y: 120 });
  const both = designOf([
    [0, 0],
    [0, 120],
  ]);
  expect(freeShift(both, [original])).toEqual({ x: 0, y: -120 });
  // The second card would meet the one below.
  expect(freeShift(both, [original, { x: 240, y: 0 }])).toEqual({ x: 0, y: -120 });
});

test('where all around is taken, cards go below everything', () => {
  const all = Array.from({ length: 30 * 60 }, (_one, place) => {
    return [(place % 30) * 180, Math.floor(place / 30) * 80 - 2_400] as const;
  });
  expect(freeShift(designOf(all), [{ x: 500, y: 0 }])).toEqual({
    x: 0,
    y: 59 * 80 - 2_400 + 120,
  });
});
