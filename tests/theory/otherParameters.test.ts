import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { launch, type Launched } from '../cli/launch';
import { temporaryFolder } from '../cli/temporaryFolder';
import { typed } from '../cli/typed';
import cases from './otherParameters.json';

/*
 * Cases of the families of reference.json with parameters of our own choice. Their values come from the same closed forms, or
 * from simulations of a few lines that know nothing of the engine.
 */
let result: Launched;

beforeAll(() => {
  result = launch(['reference', '--cases', join(import.meta.dirname, 'otherParameters.json')]);
}, 600_000);

test.each(cases.map(({ id, expected }) => [id, expected.length] as const))('%s', (id, count) => {
  const lines = result.out.filter((line) => line.startsWith(`${id} `));
  expect(lines).toHaveLength(count);
  expect(lines.filter((line) => !line.endsWith('  ok'))).toEqual([]);
});

test('a few of more calls than one rule makes are not counted wrong', async () => {
  const few = {
    id: 'D-KOFN-150',
    family: 'D-KOFN',
    parameters: { n: 150, k: [120], leaf_mean_ms: 20 },
    run: { kind: 'stochastic', requests_per_run: 100 },
    expected: [{ metric: 'mean_ms[k=120]', value: 31.92, tolerance: 1, tolerance_type: 'rel' }],
  };
  const file = join(temporaryFolder({ 'cases.json': JSON.stringify([few]) }), 'cases.json');
  const { out } = await typed('reference', '--cases', file, '--jobs', '1');
  expect(out[0]).toMatch(/–.*unsupported$/);
});
