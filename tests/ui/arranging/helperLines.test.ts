import { expect, test } from 'vitest';
import { helperLines } from '../../../src/ui/arranging/helperLines';
import { helperShift } from '../../../src/ui/arranging/helperShift';

const card = (x: number, y: number) => ({ x, y, width: 176, height: 74 });

test('a card within 5 pixels of another is drawn in line with it, and no farther one is', () => {
  expect(helperShift(card(304, 500), [card(300, 0)], 'x', 5)).toBe(-4);
  expect(helperShift(card(305, 500), [card(300, 0)], 'x', 5)).toBe(-5);
  expect(helperShift(card(306, 500), [card(300, 0)], 'x', 5)).toBeUndefined();
  expect(helperShift(card(0, 0), [], 'x', 5)).toBeUndefined();
});

test('the nearest of several wins, edge to middle as well', () => {
  expect(helperShift(card(303, 500), [card(300, 0), card(304, 0)], 'x', 5)).toBe(1);
  // The left edge at 86 is 2 away from the middle of the other, which is at 88.
  expect(helperShift(card(86, 500), [card(0, 0)], 'x', 5)).toBe(2);
  expect(helperShift(card(500, 39), [card(0, 0)], 'y', 5)).toBe(-2);
});

test('lines are drawn where edges agree, from the first card to the last', () => {
  expect(helperLines(card(300, 500), [card(300, 0), card(300, 200)], 'x')).toEqual([
    { way: 'x', at: 300, from: 0, to: 574 },
    { way: 'x', at: 388, from: 0, to: 574 },
    { way: 'x', at: 476, from: 0, to: 574 },
  ]);
  expect(helperLines(card(600, 74), [card(0, 0)], 'y')).toEqual([
    { way: 'y', at: 74, from: 0, to: 776 },
  ]);
  expect(helperLines(card(300, 500), [card(311, 0)], 'x')).toEqual([]);
});
