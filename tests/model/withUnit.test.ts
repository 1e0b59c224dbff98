import { expect, test } from 'vitest';
import { withUnit } from '../../src/model/withUnit';

test('a unit stands apart from its figure, a sign does not, and what has no unit ends with its figure', () => {
  expect([
    withUnit('25', 'ms'),
    withUnit('80', '%'),
    withUnit('2', '×'),
    withUnit('7', ''),
  ]).toEqual(['25 ms', '80%', '2×', '7']);
});
