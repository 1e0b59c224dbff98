import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Attempt } from '../../src/model/Attempt';
import type { PracticeSession } from '../../src/model/PracticeSession';
import type { ScoreSheet } from '../../src/model/ScoreSheet';
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

test('what is written without a pause is kept on the way', async () => {
  const device = new MapRecords();
  const practice = createPracticeStore(device, () => Date.now());
  practice.begin(session);
  for (let letters = 1; letters <= 20; letters += 1) {
    practice.change({ notes: { Requirements: 'x'.repeat(letters) } });
    await vi.advanceTimersByTimeAsync(100);
  }
  const { notes } = device.stored.get('session') as PracticeSession;
  expect(notes['Requirements']?.length).toBeGreaterThanOrEqual(16);
});

// Only what the store looks at.
const sheet = { score: 50, dimensions: [] } as Partial<ScoreSheet> as ScoreSheet;
const ended: Attempt = { id: 'attempt-1', endedAtMs: start, session, sheet };

test('on a full device nothing goes before its successor is there, and all is kept once there is room', async () => {
  const device = new MapRecords();
  const practice = createPracticeStore(device, () => Date.now());
  practice.begin(session);
  practice.draw(named('Shortener'));
  await vi.advanceTimersByTimeAsync(1_000);

  device.failure = new DOMException('', 'QuotaExceededError');
  practice.draw(named('Shortener, mended'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(practice.getState().failure).toMatch(/^The browser has no more room/);
  device.failure = undefined;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(practice.getState().failure).toBeUndefined();
  expect(device.stored.get('drawing')).toEqual(named('Shortener, mended'));

  device.failure = new DOMException('', 'QuotaExceededError');
  practice.finish(ended);
  practice.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([...device.stored.keys()]).toEqual(['session', 'drawing']);
  device.failure = undefined;
  await practice.restore();
  expect(practice.getState()).toMatchObject({ attempts: [ended], ended });
  await vi.advanceTimersByTimeAsync(10_000);
  expect([...device.stored]).toEqual([['attempts', [ended]]]);
  expect(practice.getState().failure).toBeUndefined();
});

test('a session that rests is found as another tab has left it', async () => {
  const device = new MapRecords();
  const [one, other] = [1, 2].map(() => createPracticeStore(device, () => Date.now()));
  one!.begin(session);
  one!.rest();
  await vi.advanceTimersByTimeAsync(1_000);
  await other!.restore();
  other!.change({ notes: { Requirements: 'Written in the other tab' } });
  await vi.advanceTimersByTimeAsync(1_000);
  one!.flush();
  await one!.restore();
  expect(one!.getState().session?.notes['Requirements']).toBe('Written in the other tab');
  other!.finish(ended);
  await vi.advanceTimersByTimeAsync(1_000);
  await one!.restore();
  expect(one!.getState()).toEqual({ attempts: [ended] });
});
