import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { designToK6 } from '../../../src/exchange/export/designToK6';
import { loadStages } from '../../../src/exchange/export/loadStages';
import { examples } from '../../../src/library/examples';

/** A script as a load generator sees it, with its modules put in. */
function load(script: string) {
  const sent: string[] = [];
  const http = {
    request: (method: string, address: string) => {
      sent.push(`${method} ${address}`);
      return { status: 200 };
    },
  };
  const body = script
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export (const|function)/gm, '$1')
    .concat('\n({ options, run: (name) => eval(`${name}()`) });');
  const modules = {
    http,
    check: () => true,
    sleep: () => {},
    __ENV: { BASE_URL: 'https://a.test' },
  };
  return { ...(runInNewContext(body, modules) as Loaded), sent };
}

interface Loaded {
  readonly options: { readonly scenarios: Readonly<Record<string, Scenario>> };
  readonly run: (name: string) => void;
}

interface Scenario {
  readonly executor: string;
  readonly exec: string;
  readonly vus?: number;
  readonly startRate?: number;
  readonly stages?: readonly { readonly duration: string; readonly target: number }[];
}

test('the script of every example is one that runs, and asks for what the design names', () => {
  for (const { design } of examples) {
    const { options, run, sent } = load(designToK6(design, kindOf));
    const scenarios = Object.values(options.scenarios);
    expect(scenarios.length).toBeGreaterThan(0);
    for (const { exec, executor, stages, vus } of scenarios) {
      for (let times = 0; times < 50; times += 1) run(exec);
      expect(executor === 'constant-vus' ? vus : stages?.length).toBeGreaterThan(0);
    }
    expect(
      sent.every((line) =>
        /^(GET|PUT|POST|PATCH) https:\/\/a\.test\/[a-z0-9-]+(\/\d+)?$/.test(line),
      ),
    ).toBe(true);
  }
});

test('the rate doubles when the timeline says so', () => {
  const shortener = examples.find(({ id }) => id === 'url-shortener')!.design;
  const { options } = load(designToK6(shortener, kindOf));
  const [scenario] = Object.values(options.scenarios);
  expect(scenario).toMatchObject({
    executor: 'ramping-arrival-rate',
    startRate: 72_000,
    stages: [
      { duration: '60s', target: 72_000 },
      { duration: '0s', target: 144_000 },
      { duration: '240s', target: 144_000 },
    ],
  });
});

test('stages follow slopes and jumps', () => {
  const rates = Array.from({ length: 101 }, (_, second) =>
    second < 20 ? 10 : second < 40 ? 10 + (second - 20) : second < 60 ? 30 : 5,
  );
  let [second, rate] = [0, 600];
  const told = new Map([[0, 600]]);
  for (const { seconds, perMinute } of loadStages(rates)) {
    for (let step = 1; step <= seconds; step += 1) {
      told.set(second + step, rate + ((perMinute - rate) * step) / seconds);
    }
    second += seconds;
    rate = perMinute;
    told.set(second, rate);
  }
  expect(second).toBe(100);
  for (const [at, perMinute] of told)
    expect(Math.abs(perMinute / 60 - rates[at]!)).toBeLessThan(1.1);
  expect(loadStages(rates).length).toBeLessThan(12);
});

test('odd names stay names', () => {
  const [first] = examples;
  const design = {
    ...first!.design,
    name: '*/ "quoted"\nimport evil',
    operations: first!.design.operations.map((operation) => ({
      ...operation,
      name: 'a\u2028b\n}; throw 1; //',
    })),
    components: first!.design.components.map((one) => ({ ...one, name: '\n x; ' })),
  };
  expect(() => load(designToK6(design, kindOf))).not.toThrow();
});
