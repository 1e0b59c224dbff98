import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/model/Snapshot';
import { HopPlayer, mostDots, shortestMs } from '../../src/ui/dots/HopPlayer';

type Hop = readonly [sentAt: number, arrivesAt: number, direction?: number, outcome?: number];

function snapshot(atSeconds: number, hops: readonly Hop[]): Snapshot {
  const rows = hops.flatMap(([sentAt, arrivesAt, direction = 0, outcome = 0], place) => [
    7,
    direction,
    sentAt,
    arrivesAt,
    outcome,
    place,
  ]);
  return { run: 1, atSeconds, hops: Float64Array.from(rows) } as unknown as Snapshot;
}

function placesOf(player: HopPlayer): number[] {
  const places: number[] = [];
  player.each((_connection, along) => places.push(along));
  return places;
}

test('a hop of a quarter of a millisecond is slowed until an eye can follow it', () => {
  const player = new HopPlayer();
  player.wantedPerSecond = Infinity;
  player.take(snapshot(0.016, [[0.0001, 0.00035]]), 1);
  expect(player.slowed).toBe(true);
  player.advance(shortestMs / 2);
  expect(placesOf(player)[0]).toBeCloseTo(0.5, 1);
  player.advance(shortestMs / 2 + 1);
  expect(player.size).toBe(0);
});

test('a hop that takes long enough travels at the speed of the run', () => {
  const player = new HopPlayer();
  player.take(snapshot(1, [[0.0, 0.0]]), 1);
  player.take(snapshot(1.01, [[1.0001, 3.0001]]), 1);
  expect(player.slowed).toBe(false);
  player.advance(1_000);
  expect(placesOf(player)[0]).toBeCloseTo(0.5, 1);
});

test('a reply travels back, and a hop is shown once however often it is told', () => {
  const player = new HopPlayer();
  const reply: Hop = [0.01, 0.0102, 1];
  player.take(snapshot(0.016, [reply]), 1);
  player.take(snapshot(0.032, [reply]), 1);
  expect(player.size).toBe(1);
  player.advance(60);
  expect(placesOf(player)[0]).toBeGreaterThan(0.8);
});

test('never more dots than the limit', () => {
  const player = new HopPlayer();
  const many = Array.from({ length: mostDots + 500 }, (): Hop => [0.001, 0.0012]);
  player.take(snapshot(0.016, many), 1);
  expect(player.size).toBe(mostDots);
});

test('a fast run shows a fair share of its requests', () => {
  const player = new HopPlayer();
  player.wantedPerSecond = 100;
  let shown = 0;
  for (let frame = 1; frame <= 240; frame += 1) {
    const now = frame * 0.016;
    const hops = Array.from({ length: 40 }, (_, place): Hop => [now - 0.01 + place * 1e-5, now]);
    player.advance(16);
    const before = player.size;
    player.take(snapshot(now, hops), 1);
    if (frame > 120) shown += player.size - before;
  }
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(400);
});

test('while a run stands still, a hop stays where it is until a step takes it on', () => {
  const player = new HopPlayer();
  player.freeze(snapshot(1, [[1, 2]]));
  expect(placesOf(player)).toEqual([0]);
  player.freeze(snapshot(1.5, []));
  expect(placesOf(player)[0]).toBeCloseTo(0.5);
  player.freeze(snapshot(2.5, []));
  expect(player.size).toBe(0);
});
