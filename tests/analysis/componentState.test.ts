import { expect, test } from 'vitest';
import { componentState } from '../../src/analysis/componentState';
import type { ComponentReading } from '../../src/analysis/readComponent';
import { componentColumns } from '../../src/model/Snapshot';

function reading(part: Partial<ComponentReading>): ComponentReading {
  const nothing = Object.fromEntries(componentColumns.map((column) => [column, Number.NaN]));
  const calm = { arrivals: 100, completions: 100, failures: 0, instances: 4, instancesUp: 4 };
  return { ...nothing, ...calm, ...part } as ComponentReading;
}

test('what has nothing to do is idle, what does its work is healthy', () => {
  expect(componentState(reading({ arrivals: 0, completions: 0, inFlight: 0 }))).toEqual({
    level: 'idle',
  });
  expect(componentState(reading({ busy: 0.5, held: 0.1, waiting: 0 }))).toEqual({
    level: 'healthy',
  });
});

test('the worst comes first, with its reason', () => {
  expect(componentState(reading({ instancesUp: 0, waiting: 9, waitingLimit: 9 }))).toEqual({
    level: 'down',
    tag: 'down',
  });
  expect(componentState(reading({ waiting: 512, waitingLimit: 512 }))).toEqual({
    level: 'saturated',
    tag: 'queue 512 full',
  });
  expect(componentState(reading({ completions: 60, failures: 40 }))).toEqual({
    level: 'saturated',
    tag: '40% failing',
  });
});

test('slots that are held by waiting calls are told from slots that work', () => {
  expect(componentState(reading({ busy: 0.1, held: 0.85 })).tag).toBe('slots waiting on calls');
  expect(componentState(reading({ busy: 0.9, held: 0 })).tag).toBe('90% of slots taken');
});

test('a lost part is told while the rest still copes', () => {
  expect(componentState(reading({ instancesUp: 2 }))).toEqual({
    level: 'strained',
    tag: '2 of 4 down',
  });
});
