import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launch } from '../cli/launch';
import { temporaryFolder } from '../cli/temporaryFolder';
import { typed } from '../cli/typed';

const own = { arrival_rate_per_s: 6, service_rate_per_s: 10 };
const expected = { metric: 'mean_sojourn_s', value: 0.25, tolerance: 0.3, tolerance_type: 'rel' };
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

const numbers = (more: object): string =>
  JSON.stringify([{ ...right, run: { ...right.run, ...more } }]);
const deep = JSON.stringify([{ ...right, parameters: { ...own, deep: '@' } }]);
const values = (more: object): string =>
  JSON.stringify([{ ...right, expected: [{ ...expected, ...more }] }]);

test.each([
  ['no case', '[]', /: There are no cases in it\.$/],
  ['too many seeds', numbers({ seeds: 1e9 }), /run\.seeds: .*<=10000/],
  ['too many requests', numbers({ requests_per_run: 1e15 }), /requests_per_run: .*<=1000000000/],
  ['too long a warm-up', numbers({ warmup_requests: 1e15 }), /warmup_requests: .*<=1000000000/],
  ['a tolerance below none', values({ tolerance: -1 }), /tolerance: .*>=0/],
  ['lists in lists', deep.replace('"@"', '['.repeat(5e4) + ']'.repeat(5e4)), /too deeply nested/],
])('a file with %s is refused with one line', async (_what, text, line) => {
  const { code, out, error } = await reference(text);
  expect([code, out, error.length]).toEqual([2, [], 1]);
  expect(error[0]).toMatch(line);
});

test.each([
  ['a metric that every object has', { metric: 'toString' }, 'the metric is not measured'],
  ['a relation that is none', { op: 'about' }, 'nothing is known of "about" with such a value'],
  ['half a range', { op: 'between', value: [0.3] }, 'nothing is known of "between" with such'],
])('%s is not compared, and says why', async (_what, more, reason) => {
  const { code, out, error } = await reference(values(more));
  expect([code, error]).toEqual([0, []]);
  expect(out[0]).toMatch(/unsupported$/);
  expect(out.join('\n')).toContain(reason);
});

test('a suffix may be left out where there is one metric of the name', async () => {
  const load = { metric: 'db_rate_per_s', value: 20, tolerance: 0.2, tolerance_type: 'rel' };
  const parameters = { rate_per_s: 100, hit_prob: 0.8 };
  const one = { ...right, id: 'C-DBLOAD-OWN', family: 'C-DBLOAD', parameters, expected: [load] };
  expect((await reference(JSON.stringify([one]))).out[0]).toMatch(/ok$/);
  const two = { ...one, parameters: { ...parameters, hit_prob: [0.8, 0.9] } };
  expect((await reference(JSON.stringify([two]))).out[0]).toMatch(/unsupported$/);
});

test('nothing of a file can steer the terminal', async () => {
  const { out } = await reference(JSON.stringify([{ ...right, id: 'A\u001b[31mB\nC' }]));
  expect(out[0]).toMatch(/^A\[31mBC /);
});

const majority = { n: 5, timeout_ms: [100, 200], one_way_ms: 10 };
const renewed = { check_interval_s: 1, misses: 2, promotion_s: 2, rate_per_s: 100, fail_time_s: 1 };

test.each([
  ['an election without a majority', 'F-RAFT', { ...majority, available: [2] }, 'nobody wins'],
  ['an election of equals', 'F-RAFT', { ...majority, timeout_ms: [100, 100] }, 'nobody wins'],
  [
    'a load that takes no time',
    'C-STAMPEDE',
    { rate_per_s: 9, ttl_s: 9, load_s: 0 },
    'a load must',
  ],
  [
    'a key that nobody reads',
    'C-STAMPEDE',
    { rate_per_s: 0, ttl_s: 9, load_s: 99 },
    'nobody reads',
  ],
  ['a consumer that keeps up', 'G-RETENTION', { in_rate: 5, out_rate: 6, retention_s: 9 }, 'never'],
  [
    'a lag that only grows',
    'G-LAG',
    { in_rate: 9, out_rate: 6, phase_s: 9, after_rate: 7 },
    'not m',
  ],
  [
    'a group that never catches up',
    'G-REBALANCE',
    { rate: 9, capacity: 9, pause_s: 3 },
    'not meas',
  ],
  ['writes that nobody sends', 'F-FAILOVER', { ...renewed, rate_per_s: 0 }, 'no write succeeds'],
  ['a herd for a year', 'E-RECONNECT', { clients: 99, jitter_s: 1, accept_per_s: 1e-3 }, 'not all'],
  ['a ring of a billion points', 'B-RING', { servers: 1e5, virtual_nodes: 1e4 }, 'too many points'],
])('%s has an end', async (_what, family, parameters, reason) => {
  const metric = family === 'G-LAG' ? 'drain_time_s' : 'catch_up_time_s';
  const one = { ...right, family, parameters, expected: [{ ...expected, metric }] };
  const { code, out, error } = await reference(JSON.stringify([one]));
  expect([code, error]).toEqual([0, []]);
  expect(out[0]).toMatch(/unsupported$/);
  expect(out.join('\n')).toContain(reason);
});

test('a thread that takes too long is left, and the others go on', () => {
  const endless = { ...right, id: 'A-MM1-LONG', run: { ...right.run, requests_per_run: 1e9 } };
  const text = JSON.stringify([endless, right, { ...right, id: 'A-MM1-LAST' }]);
  const file = join(temporaryFolder({ 'cases.json': text }), 'cases.json');
  const { code, out, error } = launch([
    'reference',
    '--cases',
    file,
    '--jobs',
    '2',
    '--limit',
    '4',
  ]);
  expect([code, error]).toEqual([1, []]);
  expect(out[0]).toMatch(/^A-MM1-LONG .*MISS$/);
  expect(out[1]).toMatch(/^A-MM1-OWN .*ok$/);
  expect(out[2]).toMatch(/^A-MM1-LAST .*ok$/);
  expect(out.join('\n')).toContain('A-MM1-LONG: It takes longer than 4 s.');
}, 120_000);
