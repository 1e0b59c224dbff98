import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cli/temporaryFolder';
import { typed } from '../cli/typed';

const right = {
  id: 'A-MM1-OWN',
  family: 'A-MM1',
  parameters: { arrival_rate_per_s: 6, service_rate_per_s: 10 },
  run: { kind: 'stochastic', requests_per_run: 50_000, warmup_requests: 1_000, seeds: 2 },
  expected: [
    { metric: 'mean_sojourn_s', value: 0.25, tolerance: 0.05, tolerance_type: 'rel', op: 'approx' },
    { metric: 'moon_phase', value: 1, tolerance: 0, tolerance_type: 'abs', op: '==' },
  ],
};
const wrong = { ...right, id: 'A-MM1-WRONG', expected: [{ ...right.expected[0], value: 0.3 }] };
const unknown = { ...right, id: 'X-1', family: 'X', expected: [right.expected[0]] };
const strange = { ...right, id: 'A-MM1-LIFO', parameters: { ...right.parameters, queue: 'LIFO' } };

async function reference(cases: unknown, ...more: readonly string[]) {
  const file = join(temporaryFolder({ 'cases.json': JSON.stringify(cases) }), 'cases.json');
  return typed('reference', '--cases', file, '--jobs', '1', ...more);
}

test('own parameters run; what is not built is told as unsupported', async () => {
  const { code, out } = await reference([right, unknown, strange]);
  expect(code).toBe(0);
  expect(out[0]).toMatch(/^A-MM1-OWN +mean_sojourn_s +0\.2\d+ +0\.25 +±5% +ok$/);
  expect(out[1]).toMatch(/moon_phase .*unsupported$/);
  const text = out.join('\n');
  expect(text).toContain('Values: 1 ok, 0 MISS, 4 unsupported.');
  expect(text).toContain('Cases: 3 in all; 1 run as a design, 0 as a part, 0 with a calculator');
  expect(text).toContain('X: the family is not built (1 values)');
  expect(text).toContain('the parameter queue can only be FIFO unbounded');
});

test('a miss is an exit code of 1, and the seeds can be moved', async () => {
  const first = await reference([right, wrong], '--only', 'A-MM1-W');
  expect(first.code).toBe(1);
  expect(first.out[0]).toMatch(/MISS$/);
  const moved = await reference([wrong], '--seed-offset', '50');
  expect(moved.out[0]).not.toBe(first.out[0]);
});

test('a file that holds no cases is refused', async () => {
  expect(await reference({ cases: [] })).toMatchObject({ code: 2, out: [] });
  expect(await reference([{ id: 'A' }])).toMatchObject({ code: 2, out: [] });
  expect(await reference([right], '--only', 'Z')).toMatchObject({ code: 2, out: [] });
});
