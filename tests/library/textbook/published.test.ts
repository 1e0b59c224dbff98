import { expect, test } from 'vitest';
import { CaseParameters } from '../../../src/cli/reference/CaseParameters';
import type { CaseResult } from '../../../src/cli/reference/CaseResult';
import { families } from '../../../src/cli/reference/families/index';
import { readCases } from '../../../src/cli/reference/readCases';
import type { ReferenceCase } from '../../../src/cli/reference/ReferenceCase';
import { runCases } from '../../../src/cli/reference/runCases';
import { publishedResults } from '../../../src/library/textbook/published/publishedResults';
import text from '../../theory/reference.json?raw';

const listed = publishedResults.flatMap(({ results }) => results);
const cases = allCases();

test('what the page says of the reference file is what it holds: families, values, and how they are run', () => {
  const names = [...new Set(cases.map(({ family }) => family))];
  const held = names.map((name) => {
    const own = cases.filter(({ family }) => family === name);
    const family = families.find((one) => one.name === name)!;
    const ways = own.map(({ parameters }) => {
      return family.wayOf?.(new CaseParameters(parameters)) ?? family.way;
    });
    const asked = own
      .flatMap(({ expected }) => expected)
      .filter(({ op }) => {
        return op !== 'informational';
      });
    return { family: name, values: asked.length, ways: [...new Set(ways)] };
  });
  expect(listed.map(({ family, values, ways }) => ({ family, values, ways }))).toEqual(held);
});

test('the values that miss are those that the page tells of', async () => {
  const told = listed.filter(({ missed = 0 }) => missed > 0);
  const results: CaseResult[] = [];
  await runCases(
    cases.filter(({ family }) => told.some((one) => one.family === family)),
    { seedOffset: 0, jobs: 1, done: (result) => results.push(result) },
  );
  const missed = told.map(({ family }) => {
    const values = results
      .filter(({ test: one }) => one.family === family)
      .flatMap((one) => one.values);
    return { family, missed: values.filter(({ verdict }) => verdict === 'MISS').length };
  });
  expect(missed).toEqual(told.map(({ family, missed: count }) => ({ family, missed: count })));
});

function allCases(): readonly ReferenceCase[] {
  const read = readCases(text);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.cases;
}
