import { expect, it } from 'vitest';
import { clearOfCards } from '../../src/ui/gestures/clearOfCards';

const wanted = { x: 200, y: 100 };

it('stays where no card is', () => {
  expect(clearOfCards(wanted, [])).toEqual(wanted);
  expect(clearOfCards(wanted, [{ x: 150, y: 100, width: 160, height: 80 }])).toEqual(wanted);
});

it('goes to the side that is nearest, to cover no part of a card', () => {
  const right = { x: 240, y: 60, width: 160, height: 80 };
  expect(clearOfCards(wanted, [right])).toEqual({ x: 188, y: 100 });
  const left = { x: 0, y: 60, width: 170, height: 80 };
  expect(clearOfCards(wanted, [left])).toEqual({ x: 224, y: 100 });
  expect(clearOfCards(wanted, [{ ...right, x: 210 }])).toEqual({ x: 152, y: 100 });
});

it('stays where there is no room at either side', () => {
  const cards = [
    { x: 0, y: 60, width: 190, height: 80 },
    { x: 210, y: 60, width: 190, height: 80 },
  ];
  expect(clearOfCards(wanted, cards)).toEqual(wanted);
});
