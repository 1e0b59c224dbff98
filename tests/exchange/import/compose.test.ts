import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { checkRunnable } from '../../../src/engine/checkRunnable';
import { runExperiment } from '../../../src/engine/experiment/runExperiment';
import { importDesign } from '../../../src/exchange/import/importDesign';
import { drawingOf } from './drawingOf';
import { imported } from './imported';

function fileNamed(name: string): string {
  return readFileSync(join(import.meta.dirname, 'files', name), 'utf8');
}

test('a shop with a proxy, replicas and jobs in Redis', () => {
  const { design, notes } = imported(fileNamed('shop.compose.yaml'));
  expect(design.name).toBe('corner-shop');
  expect(drawingOf(design)).toEqual({
    components: [
      'proxy: load-balancer',
      'api: service x3',
      'worker: worker x2',
      'db: sql-database',
      'cache: redis',
      'cache (jobs): queue',
      'api.stripe.com: payment-provider',
      'Client: client',
    ],
    connections: [
      'proxy > api',
      'api > db',
      'api > cache (jobs)',
      'api > cache',
      'api > api.stripe.com',
      'worker > db',
      'cache (jobs) > worker',
      'worker > api.stripe.com',
      'Client > proxy',
    ],
    areas: [],
  });
  expect(design.components.map(({ parameters }) => parameters)).toEqual([
    {},
    { processors: 2 },
    { slots: 8 },
    {},
    { capacity: 262_144 },
    {},
    {},
    {},
  ]);
  expect(checkRunnable(design, kindOf)).toEqual([]);
  const leftOut = notes.filter(({ type }) => type === 'leftOut').map(({ text }) => text);
  expect(leftOut).toEqual([
    'adminer was left out: it starts only with the profile debug.',
    'migrate was left out: it runs once at the start.',
    'pgadmin was left out: a tool for people, which takes no part in requests.',
    'The memory limit of api, 512 MB: memory is not simulated there.',
    '"volumes" of proxy and db.',
    'The health checks of api and db: load balancers here check what is behind them by themselves.',
    '"secrets" of db.',
  ]);
});

test('brokers that differ by a number are one cluster, and labels, lists and addresses tell who calls whom', () => {
  const { design, notes } = imported(fileNamed('events.compose.yaml'), { name: 'events' });
  expect(drawingOf(design)).toEqual({
    components: [
      'traefik: load-balancer',
      'orders: service x2',
      'catalog: service',
      'notification-service: worker',
      'kafka: log x3',
      'mongo: document-db x3',
      'search: search-index',
      'memcached: memcached',
      'storage: object-store',
      'otel: trace-collector',
      'smtp.sendgrid.net: email-provider',
      'Client: client',
    ],
    connections: [
      'orders > kafka',
      'orders > mongo',
      'traefik > orders',
      'orders > catalog',
      'orders > otel',
      'catalog > memcached',
      'traefik > catalog',
      'catalog > search',
      'catalog > storage',
      'kafka > notification-service',
      'notification-service > smtp.sendgrid.net',
      'Client > traefik',
    ],
    areas: [],
  });
  expect(checkRunnable(design, kindOf)).toEqual([]);
  const texts = notes.map(({ type, text }) => `${type}: ${text}`);
  expect(texts).toContain(
    'understood: kafka-1, kafka-2 and kafka-3 are one component of 3 instances.',
  );
  expect(texts).toContain(
    'leftOut: kafka needs zookeeper for itself; that is not part of a request.',
  );
});

test.each(['shop.compose.yaml', 'old.compose.yml', 'stores.compose.yaml'])(
  'what was made of %s is healthy under its guessed load',
  (name) => {
    const { design } = imported(fileNamed(name));
    const run = runExperiment(
      { design, warmupSeconds: 5, durationSeconds: 45, momentsSeconds: [] },
      kindOf,
    );
    expect(run.ok && run.report.system.successShare).toBeGreaterThan(0.99);
  },
);

test('the first version of the format, with links and a consumer', () => {
  const { design } = imported(fileNamed('old.compose.yml'));
  expect(drawingOf(design).connections).toEqual([
    'web > db',
    'web > rabbit',
    'rabbit > consumer',
    'Client > web',
  ]);
});

test('stores without anything that uses them get an app, so that they can be run', () => {
  const { design } = imported(fileNamed('stores.compose.yaml'));
  expect(drawingOf(design).connections).toEqual([
    'Your app > postgres',
    'Your app > redis',
    'Client > Your app',
  ]);
  expect(checkRunnable(design, kindOf)).toEqual([]);
});

test('wrong types, ghosts and circles are told, and the rest is drawn', () => {
  const { design, notes } = imported(fileNamed('odd.compose.yaml'));
  expect(drawingOf(design)).toMatchObject({
    components: ['a: service', 'b: service', 'edge cache: cdn', 'jobs: service', 'Client: client'],
    connections: ['a > b', 'edge cache > a', 'Client > edge cache'],
  });
  expect(notes.map(({ text }) => text)).toContain(
    'The call from b to a was left out, because it would close a circle of calls.',
  );
});

test('replicas that are published get a balancer in front', () => {
  const { design } = imported(
    'services: { web: { build: ., ports: ["80:80"], deploy: { replicas: 4 } } }',
  );
  expect(drawingOf(design)).toMatchObject({
    components: ['web: service x4', 'Client: client', 'web LB: load-balancer'],
    connections: ['Client > web LB', 'web LB > web'],
  });
});

test('a job that starts by the clock is not who comes in from outside', () => {
  const { design } = imported(`
services:
  web: { build: ., command: webserver, ports: ['8080:8080'], depends_on: [db] }
  scheduler: { build: ., command: scheduler, depends_on: [db, web] }
  db: { image: 'postgres:13' }`);
  expect(drawingOf(design)).toEqual({
    components: ['web: service', 'scheduler: batch-job', 'db: sql-database', 'Client: client'],
    connections: ['web > db', 'scheduler > db', 'scheduler > web', 'Client > web'],
    areas: [],
  });
});

test('where all that can be called is called by a job, nobody else is put in front', () => {
  const { design } = imported(
    'flowchart LR\n cron[Nightly cron] --> s[Reports] --> db[(Postgres)]',
  );
  expect(drawingOf(design).components).toEqual([
    'Nightly cron: batch-job',
    'Reports: service',
    'Postgres: sql-database',
  ]);
});

test('what the file names and does not have, names twice, or has too many of is told', () => {
  const { design, notes } = imported(`
services:
  web: { build: ., ports: ['80:80'], depends_on: [db, ghost], links: ['shade:s', 'db:d'] }
  fleet: { build: ., ports: ['81:81'], deploy: { replicas: 5000 } }
  db: { image: mysql }
  db: { image: postgres }`);
  expect(drawingOf(design).components).toContain('fleet: service x1000');
  const told = notes.filter(({ type }) => type === 'leftOut').map(({ text }) => text);
  expect(told).toEqual([
    'Services that stand in the file more than once count as they stand last: db.',
    '4,000 replicas of fleet: a component has at most 1,000 instances.',
    'What web depends on and the file does not have: ghost and shade.',
  ]);
});

test.each([
  ['services: {a: {image: x}', 'The file is not YAML from line 1 on: '],
  ['services: []', 'The file has no services'],
  ['services:\n  a: *nobody\n', 'The file uses aliases'],
  [`services: ${'['.repeat(50_000)}`, 'too deeply nested'],
  [`services: ${'- '.repeat(50_000)}`, 'too deeply nested'],
  [`services:\n  a:\n    image: x\n    command: "${'x'.repeat(1_100_000)}"`, 'larger than 1 MB'],
  [bomb(), 'The file uses aliases'],
])('a file that cannot be read is refused in a sentence (%#)', (text, message) => {
  const result = importDesign(text, { name: 'x', format: 'compose' });
  expect(result).toMatchObject({ ok: false });
  expect(result.ok ? '' : result.problems[0]?.message).toContain(message);
});

/** Nine lists of nine aliases each of the one before: 9 to the power of 9 texts. */
function bomb(): string {
  const names = 'abcdefghi'.split('');
  const lines = names.map((name, place) => {
    const items = place === 0 ? '"lol"' : `*${names[place - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => items).join(', ')}]`;
  });
  return `${lines.join('\n')}\nservices: { a: { image: x, environment: *i } }`;
}

test('two thousand services are cut to what a design holds, and that is told', () => {
  const services = Array.from(
    { length: 2_000 },
    (_one, place) =>
      `  s${place}x: { <<: *base, depends_on: [s${(place * 7) % 2_000}x, s${place + 1}x] }`,
  );
  const { design, notes } = imported(
    `x-base: &base { image: acme/thing, environment: { A: b } }\nservices:\n${services.join('\n')}`,
  );
  expect(design.components.length).toBe(401);
  expect(notes.map(({ text }) => text)).toContain(
    'The file has 2,000 services; the first 400 were taken.',
  );
});
