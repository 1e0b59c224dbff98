import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeReport } from '../../src/engine/report/takeReport';
import { Simulation } from '../../src/engine/Simulation';
import { designToFile } from '../../src/exchange/designToFile';
import { examples } from '../../src/library/examples';
import type { Design } from '../../src/model/Design';
import type { Report } from '../../src/model/Report';
import { threeTiers } from '../runner/threeTiers';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const schema = JSON.parse(readFileSync('public/schema/run.schema.json', 'utf8')) as Record<
  string,
  unknown
>;

function fileOf(design: Design): string {
  return join(temporaryFolder({ 'design.json': designToFile(design) }), 'design.json');
}

type Told = Report & {
  readonly seed: number;
  readonly costPerMonth: number;
  readonly costPerMillionRequests: number;
};

async function reported(...words: readonly string[]): Promise<Told> {
  const { code, out, error } = await typed('run', ...words, '--json');
  expect(error).toEqual([]);
  expect(code).toBe(0);
  return JSON.parse(out.join('\n')) as Told;
}

test('a design runs and a table is printed', async () => {
  const { code, out, error } = await typed('run', fileOf(threeTiers()), '--duration', '5');
  expect(code).toBe(0);
  expect(error).toEqual([]);
  const text = out.join('\n');
  expect(text).toContain('Three tiers');
  expect(text).toContain('5 s simulated');
  expect(text).toMatch(/Digest [0-9a-f]{16} at 5 s\./);
  expect(text).toContain('client 11 → load-balancer 12');
});

test('a run of a millisecond is told in milliseconds', async () => {
  const { out } = await typed('run', fileOf(threeTiers()), '--duration', '0.001');
  expect(out.join('\n')).toContain(', 1.00 ms simulated, ');
});

test('the digest is that of the same run made directly', async () => {
  const design = threeTiers();
  const direct = startedRun();
  direct.advance(5, Infinity);
  const report = await reported(fileOf(design), '--duration', '5');
  expect(report.digest).toBe(direct.digestAt(5));
  expect(report.events).toBe(direct.events);
});

test('a run tells what its load costs a month, and a million requests of it', async () => {
  const design = { ...threeTiers(), slice: 3 };
  const report = await reported(fileOf(design), '--duration', '5');
  let dollars = 0;
  for (const { id, kind, placement } of design.components) {
    const { perInstanceMonth, perMillionRequests } = kindOf(kind)!.cost;
    const { started } = report.components.find((one) => one.id === id)!;
    const monthly = (started / 5) * 2.628;
    dollars += perInstanceMonth * placement.reduce((sum, { instances }) => sum + instances, 0);
    dollars += perMillionRequests * monthly;
  }
  expect(dollars).toBeGreaterThan(0);
  expect(report.costPerMonth).toBeCloseTo(3 * dollars, 6);
  const millions = (report.system.started / 5) * 2.628;
  expect(report.costPerMillionRequests).toBeCloseTo(dollars / millions, 6);
  const { out } = await typed('run', fileOf(design), '--duration', '5');
  expect(out.join('\n')).toMatch(
    /Cost at this load: \$[\d,]+ a month \(the whole fleet, 3 times this slice\), \$[\d.]+ per million requests/,
  );
});

function startedRun(): Simulation {
  const start = Simulation.start(threeTiers(), kindOf);
  if (!start.ok) throw new Error('It does not start.');
  return start.simulation;
}

test('a report at any moment changes nothing', () => {
  const watched = startedRun();
  for (const until of [0.3, 1, 2.7, 4]) {
    watched.advance(until, Infinity);
    expect(takeReport(watched)).toEqual(takeReport(watched));
  }
  const alone = startedRun();
  alone.advance(4, Infinity);
  expect(watched.digestAt(4)).toBe(alone.digestAt(4));
  expect(takeReport(watched)).toEqual(takeReport(alone));
});

test('another seed is another run', async () => {
  const file = fileOf(threeTiers());
  const own = await reported(file, '--duration', '3');
  const other = await reported(file, '--duration', '3', '--seed', '7');
  expect(own.seed).toBe(threeTiers().seed);
  expect(other.seed).toBe(7);
  expect(other.digest).not.toBe(own.digest);
});

test.each(examples.map(({ id }) => id))('the JSON of %s is as its schema says', async (id) => {
  const report = await reported(`example:${id}`, '--duration', '3');
  expect(findSchemaBreaks(schema, report)).toEqual([]);
  expect(findSchemaBreaks(schema, { ...report, events: 'many' })).not.toEqual([]);
});

test('what came in went out or is inside, with and without a warm-up', async () => {
  const file = fileOf(threeTiers());
  const whole = await reported(file, '--duration', '4.5');
  const warm = await reported(file, '--duration', '4.5', '--warmup', '1.5');
  expect(warm.measuredSeconds).toBe(3);
  for (const flow of [whole.system, ...whole.components]) {
    expect(flow.carriedOver).toBe(0);
    expect(flow.started).toBe(flow.finished + flow.inFlight);
  }
  for (const [place, component] of whole.components.entries()) {
    const later = warm.components[place];
    expect(later?.inFlight).toBe(component.inFlight);
    expect(later?.carriedOver).toBeGreaterThanOrEqual(0);
    expect(later?.started).toBeLessThan(component.started);
  }
});

test('Little’s law holds between averages over time and over requests', async () => {
  const { components } = await reported(fileOf(threeTiers()), '--duration', '30');
  for (const { inside, latency, finished } of components) {
    const little = ((latency.meanSeconds ?? 0) * finished) / 30;
    expect(inside ?? 0).toBeGreaterThan(little * 0.99);
    expect(inside ?? 0).toBeLessThan(little * 1.01 + 0.01);
  }
});

test('a bad file is refused with one line per problem, with its path', async () => {
  const design = threeTiers();
  const text = designToFile(design)
    .replace('"rate": 1000', '"rate": -1')
    .replace('"service"', '"?"');
  const file = join(temporaryFolder({ 'bad.json': text }), 'bad.json');
  const { code, out, error } = await typed('run', file);
  expect(code).toBe(2);
  expect(out).toEqual([]);
  expect(error.length).toBeGreaterThanOrEqual(2);
  expect(error.every((line) => line.startsWith(`${file}: components[`))).toBe(true);
});

test.each([
  [['run'], 'The command run needs FILE.'],
  [['run', 'a', 'b'], 'The command run does not know what to do with "b".'],
  [['run', 'nowhere.json'], 'nowhere.json: There is no such file.'],
  [['run', 'src'], 'src: This is a folder, not a file.'],
  [['run', 'example:nothing'], 'There is no example "nothing".'],
  [['run', 'example:url-shortener', '--duration', 'long'], '--duration must be a number'],
  [['run', 'example:url-shortener', '--seed', '1.5'], '--seed must be a whole number'],
  [['run', 'example:url-shortener', '--warmup', '9', '--duration', '9'], '--warmup must be'],
  [['run', 'example:url-shortener', '--seed'], '--seed needs a value: N.'],
  [['run', 'example:url-shortener', '--json=yes'], '--json takes no value.'],
  [['run', '--fast'], 'Unknown option "--fast".'],
  [['run', 'example:url-shortener', ''], 'The command run does not know what to do with "".'],
  [['kinds', ''], 'The command kinds does not know what to do with "".'],
  [['sweep', 'example:url-shortener', '--set=seed=1', '--set=seed=2'], '--set seed is there twice'],
  [['run', '\u001b[2Jfile'], '[2Jfile: There is no such file.'],
  [['\u001b[2J'], 'Unknown command "[2J".'],
  [['fly'], 'Unknown command "fly".'],
])('%j is one clear line and exit code 2', async (words, line) => {
  const { code, out, error } = await typed(...words);
  expect(code).toBe(2);
  expect(out).toEqual([]);
  expect(error).toHaveLength(1);
  expect(error[0]).toContain(line);
  expect(error[0]).not.toContain('\u001b');
});

test('help is given for all and for each command', async () => {
  const all = await typed('--help');
  expect(all.code).toBe(0);
  for (const name of ['run', 'reference']) {
    expect(all.out.join('\n')).toContain(name);
    const one = await typed(name, '--help');
    expect(one.code).toBe(0);
    expect(one.out.join('\n')).toContain('Usage: npm run --silent loadbearing --');
  }
});

test('a file cannot steer the terminal by its names and keys', async () => {
  const hostile = '\u001b[2J\u202eevil';
  const design = { ...threeTiers(), [hostile]: 1, name: hostile };
  const text = JSON.stringify({ format: 'loadbearing', version: 1, design });
  const folder = temporaryFolder({ 'design.json': text });
  const { code, out, error } = await typed('run', join(folder, 'design.json'));
  expect(code).toBe(2);
  expect(out).toEqual([]);
  expect(error.join(' ')).toContain('evil');
  expect(error.join(' ')).not.toMatch(/[\u001b\u202e]/);
});

test('--at tells how the run stood at moments on the way', async () => {
  const { out } = await typed(
    'run',
    'example:url-shortener',
    '--duration',
    '4',
    '--at',
    '3',
    '--at',
    '1.5',
    '--json',
  );
  const report = JSON.parse(out.join('\n')) as { moments: { atSeconds: number }[] };
  expect(report.moments.map(({ atSeconds }) => atSeconds)).toEqual([1.5, 3]);
  expect(findSchemaBreaks(schema, report)).toEqual([]);
  const late = await typed('run', 'example:url-shortener', '--duration', '4', '--at', '5');
  expect(late.code).toBe(2);
});
