import { expect, test } from 'vitest';
import { SmoothRoundRobin } from '../../../src/engine/collections/SmoothRoundRobin';

function picks(turns: SmoothRoundRobin, weights: readonly number[], count: number): string {
  const members = weights.map((_, member) => member);
  const next = (): string => 'ABCDEF'.charAt(turns.next(members, (member) => weights[member]!));
  return Array.from({ length: count }, next).join('');
}

test('the order of nginx', () => {
  expect(picks(new SmoothRoundRobin(), [5, 1, 1], 14)).toBe('AABACAAAABACAA');
  expect(picks(new SmoothRoundRobin(), [1, 1, 1], 6)).toBe('ABCABC');
  expect(picks(new SmoothRoundRobin(), [], 1)).toBe('');
});

test('saved in the middle of a round, it goes on from there', () => {
  const turns = new SmoothRoundRobin();
  picks(turns, [5, 1, 1], 3);
  const saved = turns.save();
  const rest = picks(turns, [5, 1, 1], 4);
  const other = new SmoothRoundRobin();
  other.restore(saved);
  expect(picks(other, [5, 1, 1], 4)).toBe(rest);
});
