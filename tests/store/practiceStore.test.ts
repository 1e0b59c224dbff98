import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PracticeSession } from '../../src/model/PracticeSession';
import { createPracticeStore } from '../../src/store/practiceStore';
import { MapRecords } from '../support/MapRecords';
import { named } from '../support/named';

const start = Date.UTC(2026, 0, 1);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

const session: PracticeSession = {
  challenge: 'url-shortener',
  level: 'mid',
  pace: 'timed',
  spentMs: 0,
  resumedAtMs: start,
  phase: 0,
  notes: {},
  answers: {},
  runs: 0,
};

test('a session is found again with its drawing, its clock at rest', async () => {
  const device = new MapRecords();
  const practice = createPracticeStore(device, () => Date.now());
  practice.draw(named('Before it began'));
  expect(practice.getState().drawing).toBeUndefined();
  practice.begin(session);
  practice.draw(named('A first sketch'));
  practice.draw(named('Shortener'));
  await vi.advanceTimersByTimeAsync(60_000);
  practice.rest();
  await vi.advanceTimersByTimeAsync(60_000);
  practice.rest();

  const later = createPracticeStore(device, () => Date.now());
  await later.restore();
  const { session: found, drawing } = later.getState();
  expect(found).toEqual({ ...session, spentMs: 60_000, resumedAtMs: undefined });
  expect(drawing).toEqual(named('Shortener'));

  later.leave();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([...device.stored.keys()]).toEqual([]);
  expect(later.getState()).toEqual({ attempts: [] });

  later.begin(found!, { drawing: drawing! });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(later.getState().drawing).toEqual(named('Shortener'));
  expect(device.stored.get('drawing')).toEqual(named('Shortener'));
});

test('attempts that cannot be kept are told of, and not only to who has added them', async () => {
  const device = new MapRecords();
  const practice = createPracticeStore(device, () => Date.now());
  device.failure = new DOMException('', 'QuotaExceededError');
  await expect(practice.add([])).rejects.toBe(device.failure);
  expect(practice.getState().failure).toMatch(/^The browser has no more room/);
});
