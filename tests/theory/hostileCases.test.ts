import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cli/temporaryFolder';
import { typed } from '../cli/typed';

const own = { arrival_rate_per_s: 6, service_rate_per_s: 10 };
const expected = { metric: 'mean_sojourn_s', value: 0.25, tolerance: 0.1, tolerance_type: 'rel' };
const right = {
  id: 'A-MM1-OWN',
  family: 'A-MM1',
  parameters: own,
  run: { kind: 'stochastic', requests_per_run: 2_000, warmup_requests: 100, seeds: 1 },
  expected: [{ ...expected, op: 'approx' }],
};

async function reference(text: string) {
  const file = join(temporaryFolder({ 'cases.json': text }), 'cases.json');
  return typed('reference', '--cases', file, '--jobs', '1');
}

test.each([
  ['no arrivals at all', { arrival_rate_per_s: 0 }, 'no request comes within 20,000 s'],
  ['arrivals below none', { arrival_rate_per_s: -1 }, 'Rate (req/s) must be between 0 and'],
  ['arrivals without an end', { arrival_rate_per_s: 1e300 }, 'Rate (req/s) must be between 0 and'],
  ['service that takes for ever', { service_rate_per_s: 0 }, 'The mean must be between 0 and'],
  ['service before it begins', { service_rate_per_s: -3 }, 'The mean must be between 0 and'],
])('%s is told as unsupported, at once', async (_what, parameters, reason) => {
  const { code, out, error } = await reference(
    JSON.stringify([{ ...right, parameters: { ...own, ...parameters } }]),
  );
  expect([code, error]).toEqual([0, []]);
  expect(out[0]).toMatch(/unsupported$/);
  expect(out.join('\n')).toContain(reason);
});
