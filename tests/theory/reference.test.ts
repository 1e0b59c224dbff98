import { beforeAll, expect, test } from 'vitest';
import { launch, type Launched } from '../cli/launch';
import cases from './reference.json';

const families = 'A-MM1 A-MMC A-ERLB A-MM1K A-MD1 A-MG1 A-TANDEM A-MVA A-DETERMINISM'.split(' ');
const wanted = cases.filter(({ family }) => families.includes(family));
const patienceMs = 180_000;

let result: Launched;

beforeAll(() => {
  const only = wanted.flatMap(({ id }) => ['--only', id]);
  result = launch(['reference', ...only]);
}, patienceMs);

test('every family of queueing theory is there', () => {
  expect(new Set(wanted.map(({ family }) => family)).size).toBe(families.length);
});

test.each(wanted.map(({ id, title, expected }) => [id, title, expected.length] as const))(
  '%s: %s',
  (id, _title, count) => {
    const lines = result.out.filter((line) => line.startsWith(`${id} `));
    expect(lines).toHaveLength(count);
    expect(lines.filter((line) => !line.endsWith('  ok'))).toEqual([]);
  },
);

test('nothing missed, and that is the exit code', () => {
  expect(result.error).toEqual([]);
  expect(result.code).toBe(0);
});
