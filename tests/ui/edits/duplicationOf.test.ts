import { expect, test } from 'vitest';
import { emptyDesign } from '../../../src/model/emptyDesign';
import { duplicationOf } from '../../../src/ui/edits/duplicationOf';

const components = [0, 240].map((x, place) => ({
  id: place + 1,
  kind: 'service',
  name: `Service ${place}`,
  x,
  y: 0,
  placement: [{ zone: 0, instances: 1 }],
  parameters: {},
}));
const design = { ...emptyDesign, nextId: 3, components };

function placesOf({ edit }: ReturnType<typeof duplicationOf>) {
  const edits = edit.type === 'batch' ? edit.edits : [edit];
  return edits.flatMap((one) =>
    one.type === 'addComponent' ? [[one.component.x, one.component.y]] : [],
  );
}

test('copies lie beside their originals and each other as these do, and cover nothing', () => {
  expect(placesOf(duplicationOf(design, [1]))).toEqual([[0, 120]]);
  expect(placesOf(duplicationOf(design, [1, 2]))).toEqual([
    [0, 120],
    [240, 120],
  ]);
});

test('copies that were dragged go where they were dropped', () => {
  expect(placesOf(duplicationOf(design, [1], { x: 40, y: 40 }))).toEqual([[40, 40]]);
});

test('of nothing there is no copy', () => {
  expect(duplicationOf(design, []).copies).toEqual([]);
});
