import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import type { Objective } from '../../src/model/Objective';
import { threeTiers } from '../runner/threeTiers';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(`public/schema/${name}.schema.json`, 'utf8')) as Record<string, unknown>;

function fileWith(...objectives: readonly Objective[]): string {
  const design = {
    ...threeTiers(100),
    nextId: 1_000,
    ...(objectives.length > 0 && { objectives }),
  };
  return `${temporaryFolder({ 'design.json': designToFile(design) })}/design.json`;
}

const easy = { type: 'success', id: 900, leastShare: 0.5 } as const;
const hard = { type: 'latency', id: 901, quantile: 0.99, mostSeconds: 1e-6 } as const;
const unmeasured = { type: 'staleness', id: 902, mostShare: 0.1 } as const;

test('a design that keeps its promises passes, one that breaks one fails and says which', async () => {
  const good = await typed('check', fileWith(easy), '--duration', '3');
  expect(good).toMatchObject({ code: 0, error: [] });
  const bad = await typed('check', fileWith(easy, hard), '--duration', '3');
  expect(bad.code).toBe(1);
  expect(bad.out[0]).toMatch(/1 of 2 objectives met in 3 s/);
  expect(bad.out.some((line) => /^ {2}missed +p99 of all requests within .* ms$/.test(line))).toBe(
    true,
  );
});

test('a pipeline reads the verdicts as JSON and as JUnit', async () => {
  const file = fileWith(easy, hard);
  const json = await typed('check', file, '--duration', '3', '--json');
  const told = JSON.parse(json.out.join('\n')) as Record<string, unknown>;
  expect([json.code, told['met']]).toEqual([1, false]);
  expect(findSchemaBreaks(schemaOf('check'), told)).toEqual([]);
  expect(findSchemaBreaks(schemaOf('check'), { ...told, met: 'yes' })).not.toEqual([]);
  const { out, code } = await typed('check', file, '--duration', '3', '--junit');
  expect(code).toBe(1);
  const report = new new Window().DOMParser().parseFromString(out.join('\n'), 'text/xml');
  expect(report.querySelectorAll('testcase').length).toBe(2);
  expect(report.querySelectorAll('failure').length).toBe(1);
});

test('without objectives there is nothing to check, and what was not measured is not met', async () => {
  const none = await typed('check', fileWith(), '--duration', '1');
  expect(none).toMatchObject({ code: 2, error: [expect.stringMatching(/states no objectives/)] });
  const { code, out } = await typed('check', fileWith(unmeasured), '--duration', '0.001');
  expect(code).toBe(1);
  expect(out.join('\n')).toContain('not measured');
});

test('a sweep runs every combination, the last setting turning fastest', async () => {
  const file = fileWith(easy);
  const sets = ['--set', 'load=1,2', '--set', 'seed=1,2', '--duration', '2', '--json'];
  const one = await typed('sweep', file, ...sets, '--jobs', '1');
  expect(one.code).toBe(0);
  expect(one.error.at(-1)).toBe('4 of 4 runs');
  const told = JSON.parse(one.out.join('\n')) as {
    runs: { values: string[]; offeredPerSecond: number }[];
  };
  expect(findSchemaBreaks(schemaOf('sweep'), told)).toEqual([]);
  expect(told.runs.map(({ values }) => values)).toEqual([
    ['1', '1'],
    ['1', '2'],
    ['2', '1'],
    ['2', '2'],
  ]);
  const [usual = 0, , double = 0] = told.runs.map(({ offeredPerSecond }) => offeredPerSecond);
  expect(double / usual).toBeGreaterThan(1.7);
});

async function headingOf(id: string): Promise<string | undefined> {
  const words = ['sweep', `example:${id}`, '--set', 'load=0.1', '--duration', '1', '--jobs', '1'];
  return (await typed(...words)).out[0];
}

test('a sweep of a slice says that the bill is that of all slices', async () => {
  expect(await headingOf('photo-feed')).toMatch(/ \$\/month of all 4 slices$/);
  expect(await headingOf('shop-checkout')).toMatch(/ \$\/month$/);
});

test('a setting that is turned makes a difference, and one that is not there is refused by name', async () => {
  const design = threeTiers(100);
  const [component] = design.components.filter(({ kind }) => kind === 'service');
  const name = component!.name;
  const file = fileWith();
  const short = ['--duration', '1', '--jobs', '1'];
  const swept = await typed('sweep', file, '--set', `${name}.instances=1,2`, ...short);
  expect(swept).toMatchObject({ code: 0, error: ['1 of 2 runs', '2 of 2 runs'] });
  expect(swept.out).toHaveLength(3);
  for (const [set, problem] of [
    ['Nobody.slots=1', 'No component is called "Nobody".'],
    [`${name}.slotz=1`, 'has no setting "slotz". It has '],
    [`${name}.instances=many`, ''],
    ['load=fast', ''],
    ['slots', '--set must be PATH=VALUE'],
  ] as const) {
    const refused = await typed('sweep', file, '--set', set);
    expect([refused.code, refused.out]).toEqual([2, []]);
    expect(refused.error.join(' ')).toContain(problem);
  }
});
