import { expect, test } from 'vitest';
import { viewKeeping } from '../../../src/ui/arranging/viewKeeping';

const view = { x: 0, y: 0, zoom: 1 };
const before = { width: 900, height: 600 };
const after = { width: 900, height: 400 };

function card(x: number, y: number, isSelected = false) {
  return { x, y, width: 176, height: 80, isSelected };
}

test('a panel that hides nothing moves nothing', () => {
  expect(viewKeeping(view, before, after, [card(50, 50), card(300, 200)])).toBeUndefined();
  // Out of view before: it is not fetched.
  expect(viewKeeping(view, before, after, [card(50, 50), card(50, 700)])).toBeUndefined();
});

test('the line that hangs from a card stays in view with it', () => {
  expect(viewKeeping(view, before, after, [card(50, 310)])).toEqual({ x: 0, y: -44, zoom: 1 });
});

test('what got hidden comes back by as small a move as will do', () => {
  expect(viewKeeping(view, before, after, [card(50, 200), card(300, 400)])).toEqual({
    x: 0,
    y: -134,
    zoom: 1,
  });
});

test('where all of it has no room, the selected card stays, or the drawing becomes smaller', () => {
  const cards = [card(50, 30), card(300, 500, true)];
  expect(viewKeeping(view, before, after, cards)).toEqual({ x: 0, y: -234, zoom: 1 });
  // It is in view already, and the others may go.
  expect(viewKeeping(view, before, after, [card(50, 30, true), card(300, 500)])).toBeUndefined();

  const all = viewKeeping(view, before, after, [card(50, 30), card(300, 500)])!;
  expect(all.zoom).toBeCloseTo(326 / 550, 6);
  expect(30 * all.zoom + all.y).toBeCloseTo(20, 6);
  expect(580 * all.zoom + all.y).toBeCloseTo(346, 6);
});

test('what has to move comes to lie below a message at the top of the canvas', () => {
  const cards = [card(50, 250), card(300, 350)];
  expect(viewKeeping(view, before, after, cards, 60)).toEqual({ x: 0, y: -84, zoom: 1 });
  const kept = viewKeeping(view, before, after, cards, 180)!;
  expect(250 * kept.zoom + kept.y).toBeCloseTo(200, 6);
  expect(430 * kept.zoom + kept.y).toBeCloseTo(346, 6);
});
