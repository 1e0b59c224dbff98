import { expect, test } from 'vitest';
import { toldOfExample as toldOf } from '../support/toldOfExample';

test('an instance that is killed where few requests come is told as down, and not as calls that fail', () => {
  const [first, ...others] = toldOf('guarded-api', { type: 'kill', component: 21, instances: 1 });
  expect(first).toMatchObject({ rule: 'down', weight: 'harm', components: [21] });
  expect(first!.title).toMatch(
    /^1 of 2 instances of Reports DB is down, and 1\d% of the calls to it fail$/,
  );
  expect(first!.text).toMatch(/^From 0:10 to 0:29, with “Reports DB: 1 instance down”\. /);
  expect(others.map(({ rule }) => rule)).not.toContain('failing');
});

test('an instance that is killed is told as down where users get a stand-in answer', () => {
  const [first] = toldOf('answers-from-a-model', { type: 'kill', component: 18, instances: 1 });
  expect(first).toMatchObject({ rule: 'down', weight: 'risk', components: [18] });
  expect(first!.title).toMatch(
    /^1 of 4 instances of Model is down, and 2\d% of the calls to it fail$/,
  );
});
