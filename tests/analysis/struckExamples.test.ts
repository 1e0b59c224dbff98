import { expect, test } from 'vitest';
import { findingsOfRun } from '../../src/analysis/findings/findingsOfRun';
import { yardsticksOf } from '../../src/analysis/tryOut/yardsticksOf';
import { kindOf } from '../../src/catalogue/kindOf';
import { examples } from '../../src/library/examples';
import { applyEdit } from '../../src/model/applyEdit';
import type { Finding, Suggestion } from '../../src/model/Finding';
import { runTimeline } from '../support/runTimeline';
import { toldOfExample as toldOf } from '../support/toldOfExample';
import { measured } from './planted/measured';

const harmsOf = (told: readonly Finding[]) =>
  told.filter(({ weight }) => weight === 'harm').map(({ rule }) => rule);

test('an instance that is killed where few requests come is told as down, and not as calls that fail', () => {
  const [first, ...others] = toldOf('guarded-api', { type: 'kill', component: 21, instances: 1 });
  expect(first).toMatchObject({ rule: 'down', weight: 'harm', components: [21] });
  expect(first!.title).toMatch(
    /^1 of 2 instances of Reports DB is down, and 1\d% of the calls to it fail$/,
  );
  expect(first!.text).toMatch(/^From 0:10 to 0:29\. Most of them end as /);
  expect(first!.text).toContain(' What was done to it: 1 instance down.');
  expect(others.map(({ rule }) => rule)).not.toContain('failing');
});

test('an instance that is killed is told as down where users get a stand-in answer', () => {
  const [first] = toldOf('answers-from-a-model', { type: 'kill', component: 18, instances: 1 });
  expect(first).toMatchObject({ rule: 'down', weight: 'risk', components: [18] });
  expect(first!.title).toMatch(
    /^1 of 4 instances of Model is down, and 2\d% of the calls to it fail$/,
  );
});

test('a third party that hangs is told as one that does not answer, and not as calls that are given up', () => {
  const told = toldOf('shop-checkout', { type: 'hang', component: 17 });
  const [first] = told;
  expect(first).toMatchObject({ rule: 'silent', weight: 'harm', components: [17, 14] });
  expect(first!.title).toBe('Payments takes calls in and does not answer');
  expect(first!.text).toMatch(
    /^From 0:10 to 0:29\. 2\d\d of the 2\d\d calls to it have no answer\. Shop waits for each up to 5 s, /,
  );
  expect(first!.text).toContain('What was done to it: never answers.');
  expect(told.slice(1).map(({ components }) => components[0])).not.toContain(17);
});

test('no more calls have no answer than were sent, those from before that time included', () => {
  const [first, second] = toldOf('ride-dispatch', { type: 'hang', component: 19 });
  const [, inside, asked] = /(\d+) of the (\d+) calls to it/.exec(first!.text)!.map(Number);
  expect(inside).toBeLessThanOrEqual(asked!);
  expect(second?.title ?? '').not.toContain('Maps API');
});

test('a third party that hangs behind a line of messages is told before the messages that pile up', () => {
  const [first, second] = toldOf('notifications', { type: 'hang', component: 23 });
  expect(first).toMatchObject({ rule: 'silent', components: [23, 20] });
  expect(second).toMatchObject({ rule: 'consumerHeld', components: [23, 20, 17] });
});

test('messages that pile up are told once, with the reason of the time when it was worst', () => {
  const { design } = examples.find(({ id }) => id === 'shop-checkout')!;
  const fault = { type: 'traffic', component: 0, factor: 5 } as const;
  const step = { type: 'fault', id: 99_990, atSeconds: 20, endSeconds: 40, fault } as const;
  const scenario = { durationSeconds: 60, steps: [step] };
  const told = findingsOfRun(runTimeline({ ...design, scenario }));
  const ofMails = told.filter(({ components }) => components.includes(18));
  expect(ofMails.map(({ rule }) => rule)).toEqual(['consumerHeld']);
});

test('who fails because what it calls hangs is not told as lost on the way, nor as slow', () => {
  expect(harmsOf(toldOf('guarded-api', { type: 'hang', component: 21 }))).toEqual(['silent']);
  expect(harmsOf(toldOf('team-chat', { type: 'hang', component: 16 }))).not.toContain('slowCallee');
});

test.each([
  ['photo-feed', 1_418, 18],
  ['search-as-you-type', 1_719, 19],
  ['answers-from-a-model', 1_316, 16],
])(
  'calls that nobody waits for are told as lost where their way is cut: %s',
  (id, connection, to) => {
    const [first] = toldOf(id, { type: 'cut', connection });
    expect(first).toMatchObject({
      rule: 'lostUnnoticed',
      weight: 'harm',
      connections: [connection],
    });
    expect(first!.components[0]).toBe(to);
    expect(first!.title).toMatch(/^[\d.]+\/s of the calls from .+ are lost, and nobody notices$/);
    expect(first!.text).toMatch(
      /^From 0:10 to 0:29\. (\d+) of the \1 that were sent \(100%\) did not come to /,
    );
    expect(first!.text).toMatch(/What was done there: .+ → .+: cut\.$/);
  },
);

test('calls that are lost unnoticed are to be waited for and tried again: fewer are lost then', () => {
  const fault = { type: 'lossy', connection: 1_418, share: 0.3 } as const;
  const [first] = toldOf('photo-feed', fault);
  const [{ label, edit }] = first!.suggestions as [Suggestion];
  expect(label).toBe(
    'Feed API waits for the receipt of New posts, with two more attempts within a budget',
  );
  const { design } = examples.find(({ id }) => id === 'photo-feed')!;
  const step = { type: 'fault', id: 99_990, atSeconds: 10, fault } as const;
  const struck = { ...design, scenario: { durationSeconds: 20, steps: [step] } };
  const changed = applyEdit(struck, edit, kindOf);
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join(' '));
  const [unnoticed] = yardsticksOf(design, measured(struck, 1), first!.measure);
  const [before, after] = [struck, changed.design].map((one) => unnoticed!.read(measured(one, 20)));
  expect(before).toBeGreaterThan(20);
  expect(after).toBe(0);
});

test('of calls that nobody waits for the share is told that is lost on the way', () => {
  const [first] = toldOf('photo-feed', { type: 'lossy', connection: 1_418, share: 0.3 });
  expect(first).toMatchObject({ rule: 'lostUnnoticed', connections: [1_418] });
  const share = first!.evidence.find(({ label }) => label === 'Share of the calls')!.value;
  // 356 calls: three standard errors are 7 points.
  expect(Math.abs(share - 0.3)).toBeLessThan(0.073);
});

test('where two ways lead to the same place, only the one that is cut is told as losing calls', () => {
  const told = toldOf('guarded-api', { type: 'cut', connection: 1_720 });
  const lost = told.filter(({ rule }) => rule === 'lostUnnoticed');
  expect(lost.map(({ connections }) => connections)).toEqual([[1_720]]);
});

test('of a component that is full because a fault slowed it, that is said', () => {
  const [first] = toldOf('guarded-api', { type: 'slow', component: 18, factor: 60 });
  expect(first).toMatchObject({ rule: 'bottleneck', components: [18] });
  expect(first!.text).toContain('wait on average. What was done to it: ×60 slower. ');
});

test('a store that a fault slowed is the cause, and not the misses that it could serve before', () => {
  const told = toldOf('flush-that-never-heals', { type: 'slow', component: 15, factor: 60 });
  expect(told[0]!.components[0]).toBe(15);
  expect(told[0]!.text).toContain('Items DB: ×60 slower');
  expect(harmsOf(told)).not.toContain('coldCache');
});

test('of a cache whose misses overload its store it is said that it was emptied, and when', () => {
  const [first] = toldOf('flush-that-never-heals', { type: 'flushCache', component: 14 });
  expect(first).toMatchObject({ rule: 'cacheStampede', components: [14, 15] });
  expect(first!.text).toContain('What was done to it: emptied at 0:10.');
});

test('what only few requests reach is told as slow, with how long they take and took', () => {
  const [first] = toldOf('guarded-api', { type: 'slow', component: 21, factor: 60 });
  expect(first).toMatchObject({ rule: 'whereItGoes', weight: 'harm', components: [21] });
  expect(first!.text).toMatch(
    /^From 0:10 to 0:29\. The mean time of “Get report” is 1\d\d ms, and was 3\d ms before\. /,
  );
  expect(first!.text).toContain('What was done to it: ×60 slower.');
});

test('who answers few of its calls because what it calls hangs is not told as lost on the way', () => {
  const [first, ...others] = toldOf('monolith-to-bff', { type: 'hang', component: 14 });
  expect(first).toMatchObject({ rule: 'silent', components: [14, 13] });
  expect(harmsOf(others)).not.toContain('lostCalls');
});

test('no more calls get no answer than have ended, and they are told once', () => {
  const told = toldOf('two-regions', { type: 'loseZone', zone: 1 });
  expect(told[0]!.title).toBe('API, Oak is down, and 100% of the calls to it get no answer');
  const again = told.slice(1).filter(({ components }) => components[0] === 13);
  expect(harmsOf(again)).toEqual([]);
});

test('of what hangs no time of its answers is told', () => {
  const told = toldOf('settings-by-majority', { type: 'hang', component: 17 });
  expect(told[0]).toMatchObject({ rule: 'silent', components: [17, 15] });
  expect(told[1]!.text).toContain('held by calls to Task disk, which answers none of them.');
});
