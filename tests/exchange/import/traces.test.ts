import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { runExperiment } from '../../../src/engine/experiment/runExperiment';
import { checkRunnable } from '../../../src/engine/checkRunnable';
import { importDesign } from '../../../src/exchange/import/importDesign';
import type { Component } from '../../../src/model/Component';
import type { Design } from '../../../src/model/Design';
import type { Distribution } from '../../../src/model/Distribution';
import { drawingOf } from './drawingOf';
import { imported } from './imported';
import { tracedShop, truth, type WrittenSpan } from './tracedShop';
import { writeJaeger } from './writeJaeger';
import { writeOtlp } from './writeOtlp';

const spans = tracedShop(30);
const otlp = JSON.stringify(writeOtlp(spans));

const shopDrawing = {
  components: [
    'Clients: client',
    'gateway: service',
    'orders: service x2',
    'users: service',
    'stock: service',
    'mailer (consumer): worker',
    'orders-cache: redis',
    'orders-db: sql-database',
    'api.stripe.com: payment-provider',
    'orders: log',
  ],
  connections: [
    'Clients > gateway',
    'gateway > orders',
    'orders > orders-cache',
    'orders > orders-db',
    'orders > users',
    'orders > stock',
    'orders > api.stripe.com',
    'orders > orders',
    'orders > mailer (consumer)',
  ],
};

function sorted({ components, connections }: ReturnType<typeof drawingOf>) {
  return { components: components.toSorted(), connections: connections.toSorted() };
}

function component({ components }: Design, name: string, kind?: string): Component {
  const found = components.find(
    (one) => one.name === name && (kind === undefined || one.kind === kind),
  );
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

function meanOf(value: unknown): number {
  const distribution = value as Distribution;
  switch (distribution.type) {
    case 'constant':
      return distribution.value;
    case 'exponential':
    case 'gamma':
      return distribution.mean;
    case 'lognormal':
      return distribution.median * Math.exp(distribution.sigma ** 2 / 2);
    case 'empirical':
      return distribution.values.reduce((sum, one) => sum + one, 0) / distribution.values.length;
    default:
      throw new Error(`A fit is never ${distribution.type}.`);
  }
}

function expectNear(value: number, expected: number, share: number): void {
  expect(Math.abs(value / expected - 1), `${value} against ${expected}`).toBeLessThan(share);
}

/** Rates, call plans and times as they are in truth; within what chance leaves open in two minutes. */
function expectTruth(design: Design): void {
  expect(sorted(drawingOf(design))).toEqual(sorted({ ...shopDrawing, areas: [] }));
  const clients = component(design, 'Clients');
  expectNear(
    Number(clients.parameters['rate']),
    truth.readsPerSecond + truth.writesPerSecond,
    0.05,
  );
  const own = (name: string, kind?: string) =>
    meanOf(component(design, name, kind).parameters['serviceTime']);
  expectNear(own('gateway'), truth.gatewayMs, 0.02);
  expectNear(own('orders', 'service'), truth.ordersMs, 0.05);
  expectNear(own('users'), truth.usersMs, 0.05);
  expectNear(own('stock'), truth.stockMs, 0.02);
  expectNear(own('mailer (consumer)'), truth.mailMs, 0.08);
  expectNear(own('orders-db'), truth.selectMs, 0.08);
  expectNear(own('api.stripe.com'), truth.paymentMs, 0.06);
  const cache = component(design, 'orders-cache').parameters;
  expect(cache['content']).toBe('ratio');
  expectNear(Number(cache['hitPercent']), truth.hitShare * 100, 0.03);
  expectNear(meanOf(component(design, 'orders-db').parameters['writeTime']), truth.insertMs, 0.05);
}

function rulesTo(design: Design, from: string, to: string, kind?: string) {
  const [caller, callee] = [component(design, from, 'service'), component(design, to, kind)];
  return (
    design.connections.find((one) => one.from === caller.id && one.to === callee.id)?.rules ?? []
  );
}

test('a system written out as OTLP comes back with its rates, plans and times', () => {
  const { design, format, notes } = imported(otlp);
  expect(format).toBe('otlp');
  expectTruth(design);
  const [read, write] = design.operations.map(({ id }) => id);
  const told = design.operations.map(({ name, access }) => `${access} ${name}`);
  expect(new Set(told)).toEqual(new Set(['read GET /orders/{id}', 'update POST /orders']));
  const reading = design.operations.find(({ access }) => access === 'read')?.id ?? 0;
  const writing = reading === read ? write : read;
  const lookup = design.connections.find(({ rules }) =>
    rules?.some(({ mode }) => mode === 'populate'),
  );
  expect(lookup?.rules).toMatchObject([
    { operations: [reading], step: 1, mode: 'sync', asks: 'read', probability: 1 },
    { operations: [reading], mode: 'populate', missOf: lookup?.id },
  ]);
  expect(rulesTo(design, 'orders', 'orders-db')).toMatchObject([
    { operations: [reading], step: 2, mode: 'onMiss', missOf: lookup?.id, count: 1 },
    { operations: [writing], step: 1, mode: 'sync', asks: 'update', count: 2, serial: true },
  ]);
  expect(rulesTo(design, 'orders', 'users')).toMatchObject([{ operations: [reading], step: 3 }]);
  expect(rulesTo(design, 'orders', 'stock')).toMatchObject([{ operations: [reading], step: 3 }]);
  expect(rulesTo(design, 'orders', 'api.stripe.com')).toMatchObject([
    { operations: [writing], step: 2 },
  ]);
  expect(rulesTo(design, 'orders', 'orders', 'log')).toMatchObject([
    { operations: [writing], mode: 'async' },
  ]);
  const way = design.connections.find(
    ({ rules, to }) => rules !== undefined && to === component(design, 'users').id,
  );
  expectNear(meanOf(way?.parameters['ownDelay']), truth.oneWayMs, 0.01);
  expect(notes.map(({ text }) => text).join('\n')).toMatch(
    /“GET \/orders\/\{id\}”: [\d.]+ requests\/s \([\d,]+ in [\d.]+ s; ± [\d.]+%/,
  );
});

test('its run has the latency of the file, and nothing fails', () => {
  const { design } = imported(otlp);
  expect(checkRunnable(design, kindOf)).toEqual([]);
  const run = runExperiment(
    { design, warmupSeconds: 10, durationSeconds: 110, momentsSeconds: [] },
    kindOf,
  );
  if (!run.ok) throw new Error(run.problems[0]?.message);
  const { system, operations } = run.report;
  expect(system.successShare).toBeGreaterThan(0.9999);
  for (const name of ['GET /orders/{id}', 'POST /orders']) {
    const latencies = spans
      .filter((span) => span.parent === '' && span.service === 'gateway' && span.name === name)
      .map(({ startMs, endMs }) => endMs - startMs)
      .toSorted((one, other) => one - other);
    const measured = operations.find((one) => one.name === name)?.latency;
    const mean = latencies.reduce((sum, one) => sum + one, 0) / latencies.length;
    expectNear((measured?.meanSeconds ?? 0) * 1_000, mean, 0.05);
    expectNear(
      (measured?.p50Seconds ?? 0) * 1_000,
      latencies[Math.floor(latencies.length / 2)] ?? 0,
      0.06,
    );
    expectNear(
      (measured?.p95Seconds ?? 0) * 1_000,
      latencies[Math.floor(latencies.length * 0.95)] ?? 0,
      0.1,
    );
  }
});

test('other spellings say the same: lists, lines, base64, numbers, underscores', () => {
  const half = spans.length / 2;
  const lines = [spans.slice(0, half), spans.slice(half)].map((part) =>
    JSON.stringify(writeOtlp(part)),
  );
  const inLines = imported(`${lines.join('\n')}\n`).design;
  expectTruth(inLines);
  expect(imported(`[${lines.join(',')}]`).design).toEqual(inLines);
  expectTruth(imported(JSON.stringify(writeOtlp(spans, { isOdd: true }))).design);
});

test('Jaeger’s own format says the same to the microsecond', () => {
  const { design, format } = imported(JSON.stringify(writeJaeger(spans)));
  expect(format).toBe('jaeger');
  expectTruth(design);
});

const clocks = new Map([
  ['orders-1', 350],
  ['orders-2', -120],
  ['users-1', 5_000],
]);

function skewMs(host: string): number {
  return clocks.get(host) ?? 0;
}

test('clocks that disagree are put right, and told', () => {
  const { design, notes } = imported(JSON.stringify(writeOtlp(spans, { skewMs })));
  expectTruth(design);
  const texts = notes.map(({ text }) => text).filter((text) => text.startsWith('The clock of'));
  expect(texts.join('\n')).toMatch(/The clock of users-1 .*: [\d,]+ spans were moved by -5,000 ms/);
  expect(texts.join('\n')).toMatch(/The clock of orders-1 .*: [\d,]+ spans were moved by -350 ms/);
});

test('spans that are missing leave the rest as it is', () => {
  let place = 0;
  const isKept = ({ kind, parent }: WrittenSpan) =>
    kind !== 'client' || parent === '' || (place += 1) % 20 !== 0;
  const { design, notes } = imported(JSON.stringify(writeOtlp(spans.filter(isKept))));
  const drawn = drawingOf(design);
  expect(drawn.connections).toEqual(expect.arrayContaining(['gateway > orders', 'orders > users']));
  expectNear(Number(component(design, 'Clients').parameters['rate']), 50, 0.06);
  expect(notes.map(({ text }) => text).join('\n')).toContain(
    'hung on the span that was under way around them',
  );
});

function rateOf(design: Design): number {
  return Number(component(design, 'Clients').parameters['rate']);
}

test('a share of the requests is made the whole by the sampling factor', () => {
  const sampled = tracedShop(20).filter(({ trace }) => trace.charCodeAt(31) % 2 === 0);
  const text = JSON.stringify(writeOtlp(sampled));
  const whole = rateOf(imported(text, { sampling: 0.01 }).design);
  expect(whole / rateOf(imported(text).design)).toBeCloseTo(100, 1);
});

test.each([
  ['{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":', 'ends too early'],
  ['{"resourceSpans":[]}', 'There are no spans'],
  ['{"resourceSpans":{"a":[1,2,{"spans":"x"}]}}', 'There are no spans'],
  ['{"data":[{"traceID":"1","spans":[{"traceID":1,"spanID":null}]}]}', 'There are no spans'],
])('a file without spans is refused in a sentence (%#)', (text, message) => {
  const result = importDesign(text, { name: 'x' });
  expect(result).toMatchObject({ ok: false });
  expect(result.ok ? '' : result.problems[0]?.message).toContain(message);
});
