import { expect, test } from 'vitest';
import type { Suggestion } from '../../src/model/Finding';
import { asTried } from '../../src/ui/why/asTried';

function line(id: number, value: number): Suggestion {
  return {
    label: `Component ${id}, places to wait: 2,000 to ${value}`,
    edit: { type: 'setParameter', id, parameter: 'queueLimit', value },
  };
}

test('what was tried stays on offer while the run comes to about the same figure, for the same component', () => {
  const tried = [line(10, 206)];
  expect(asTried(line(10, 213), tried)).toBe(tried[0]);
  expect(asTried(line(10, 206), tried)).toBe(tried[0]);
  for (const other of [line(10, 400), line(11, 206)]) expect(asTried(other, tried)).toBe(other);
  const slots: Suggestion = {
    label: 'Slots: 6 to 206',
    edit: { type: 'setParameter', id: 10, parameter: 'slots', value: 206 },
  };
  expect(asTried(slots, tried)).toBe(slots);
});
