import { expect, test } from 'vitest';
import { HashRing } from '../../../src/engine/collections/HashRing';

const around = 4_294_967_296;

function ringOf(names: readonly number[], points = 50): HashRing {
  const ring = new HashRing(7);
  ring.lay(names.map((name) => ({ name, points })));
  return ring;
}

function hashes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) =>
    Math.floor(((number + 0.5) * around) / count),
  );
}

test('a hash belongs to the same node whatever the order of the others', () => {
  const [one, other] = [ringOf([1, 2, 3]), ringOf([3, 1, 2])];
  for (const hash of hashes(500)) {
    expect([1, 2, 3][one.ownerOf(hash)]).toBe([3, 1, 2][other.ownerOf(hash)]);
  }
});

test('a node that comes takes keys and moves no others', () => {
  const [before, after] = [ringOf([1, 2, 3]), ringOf([1, 2, 3, 4])];
  const moved = hashes(1_000).filter((hash) => before.ownerOf(hash) !== after.ownerOf(hash));
  expect(moved.length).toBeGreaterThan(150);
  expect(moved.length).toBeLessThan(350);
  expect(moved.every((hash) => after.ownerOf(hash) === 3)).toBe(true);
});

test('without its node a key goes to the one that would own it if that node were not there', () => {
  const [whole, without] = [ringOf([1, 2, 3]), ringOf([1, 3])];
  for (const hash of hashes(500)) {
    const place = whole.firstFrom(hash, (node) => node !== 1);
    expect([1, 2, 3][place]).toBe([1, 3][without.ownerOf(hash)]);
  }
});

test('shares add up, follow the points, and say how many hashes a node owns', () => {
  const ring = new HashRing(3);
  ring.lay([
    { name: 1, points: 1_000 },
    { name: 2, points: 3_000 },
  ]);
  const shares = [...ring.shares()];
  expect(shares[0]! + shares[1]!).toBeCloseTo(1, 12);
  expect(shares[1]).toBeCloseTo(0.75, 1);
  const owned = hashes(20_000).filter((hash) => ring.ownerOf(hash) === 1).length / 20_000;
  expect(owned).toBeCloseTo(shares[1]!, 2);
});

test('an empty ring, one point, and nobody who takes it', () => {
  expect(ringOf([]).ownerOf(5)).toBe(-1);
  expect(ringOf([]).firstFrom(5, () => true)).toBe(-1);
  expect([...ringOf([9], 1).shares()]).toEqual([1]);
  expect(ringOf([9], 1).ownerOf(around - 1)).toBe(0);
  expect(ringOf([1, 2]).firstFrom(5, () => false)).toBe(-1);
});
