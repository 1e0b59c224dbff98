import { plainRule } from '../../src/model/plainRule';
import { expect, test } from 'vitest';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { ScenarioStep } from '../../src/model/Scenario';
import type { CallRule } from '../../src/model/CallRule';
import { shareUpTo } from '../../src/engine/report/shareUpTo';
import { Bench, read } from '../support/bench';
import type { Running } from '../support/Running';

type Settings = Readonly<Record<string, ParameterValue>>;

const patience = 60_000;

/**
 * 800 requests a second on capacity for 1,000; for ten seconds the server is slowed down to 40%. Clients wait for a second
 * and try three times more.
 */
function storm(client: Settings, service: Settings, connection: Settings = {}): Running {
  const trigger: ScenarioStep = {
    type: 'fault',
    id: 800,
    atSeconds: 20,
    endSeconds: 30,
    fault: { type: 'slow', component: 2, factor: 2.5 },
  };
  return new Bench()
    .put(1, 'client', {
      rate: 800,
      mix: [{ operation: read, share: 1 }],
      timeoutMs: 1_000,
      attempts: 4,
      backoffMs: 100,
      ...client,
    })
    .service(2, 10, {
      serviceTime: { type: 'exponential', mean: 10 },
      slots: 10,
      waiting: 'unbounded',
      ...service,
    })
    .wire(1, 2, connection)
    .scenario(trigger)
    .start();
}

/** Share of the offered load that is answered well between two moments. */
function goodput(run: Running, from: number, to: number): number {
  run.until(from);
  const before = run.ended('ok');
  run.until(to);
  return (run.ended('ok') - before) / (800 * (to - from));
}

test(
  'a retry storm outlives its cause: the trigger is over, and nothing is ever answered again',
  () => {
    const run = storm({}, {});
    expect(goodput(run, 5, 20)).toBeGreaterThan(0.97);
    expect(goodput(run, 60, 90)).toBeLessThan(0.02);
    const before = run.calls(1, 2, 'sent');
    expect((run.until(100).calls(1, 2, 'sent') - before) / 10).toBeGreaterThan(2_800);
  },
  patience,
);

const bounded = { waiting: 'bounded', queueLimit: 50 };
const budget = { retryLimit: 'budget', budgetPercent: 10, budgetBurst: 100 };

test.each([
  ['without retries', { attempts: 1 }, {}, {}, 60],
  ['with a short line', {}, bounded, {}, 32],
  ['with a budget and a short line', budget, bounded, {}, 31],
  ['with a budget, where what has expired is dropped', budget, {}, { deadline: 'passed' }, 60],
])(
  '%s the same storm ends',
  (_, client, service, connection, healed) => {
    const run = storm(client, service, connection);
    expect(goodput(run, healed, healed + 20)).toBeGreaterThan(0.95);
  },
  patience,
);

/** Calls for one operation, or for all. */
function ruleFor(operations: readonly number[], count = 1): CallRule {
  return { ...plainRule, operations, count };
}

/**
 * A service of 200 threads takes 500 requests a second, of which a fifth asks a third party that hangs from 5 s on; the others
 * ask a database.
 */
function hungThirdParty(policy: Settings): Running {
  const hang: ScenarioStep = {
    type: 'fault',
    id: 800,
    atSeconds: 5,
    fault: { type: 'hang', component: 5 },
  };
  return new Bench()
    .keySpacesAndReads(2)
    .put(1, 'client', { rate: 400, timeoutMs: 5_000, mix: [{ operation: 41, share: 1 }] })
    .put(2, 'client', { rate: 100, timeoutMs: 5_000, mix: [{ operation: 42, share: 1 }] })
    .service(3, 10, { slots: 200, queueLimit: 100 })
    .service(4, 20, { slots: 1_000 })
    .service(5, 50, { slots: 1_000 })
    .wire(1, 3)
    .wire(2, 3)
    .wire(3, 4, {}, [ruleFor([41])])
    .wire(3, 5, { timeoutMs: 30_000, ...policy }, [ruleFor([42])])
    .scenario(hang)
    .start();
}

/** Share of the requests to the other routes that end well from 5 s after the hang to 25 s after it. */
function othersServed(run: Running): number {
  run.until(10);
  const [good, all] = [run.spans(1, 'ok'), run.count(1, 'arrived')];
  run.until(30);
  return (run.spans(1, 'ok') - good) / (run.count(1, 'arrived') - all);
}

test(
  'a third party that hangs takes the routes down that never ask it',
  () => {
    expect(othersServed(hungThirdParty({}))).toBeLessThan(0.1);
  },
  patience,
);

test.each([
  ['a timeout', { timeoutMs: 1_000 }],
  ['a bulkhead', { limit: 'pool', maxInFlight: 30, maxPending: 0 }],
  [
    'a breaker',
    {
      timeoutMs: 1_000,
      breaker: 'seconds',
      breakerSeconds: 10,
      breakerPercent: 50,
      breakerMinimum: 20,
    },
  ],
])(
  '%s saves them',
  (_, policy) => {
    expect(othersServed(hungThirdParty(policy))).toBeGreaterThan(0.99);
  },
  patience,
);

/** A request that needs 100 answers at once, of which one in a hundred takes longer than a second. */
function fanOut(policy: Settings): Running {
  const slow = { type: 'uniform', low: 1_000, high: 2_000 } as const;
  const fast = { type: 'lognormal', median: 5, sigma: 0.4 } as const;
  return new Bench()
    .client(1, 20)
    .service(2, 0, { slots: 1_000 })
    .service(
      3,
      0,
      {
        slots: 100_000,
        serviceTime: {
          type: 'mixture',
          parts: [
            { weight: 0.99, distribution: fast },
            { weight: 0.01, distribution: slow },
          ],
        },
      },
      { instances: 10 },
    )
    .wire(1, 2)
    .wire(2, 3, policy, [ruleFor([], 100)])
    .start()
    .until(60);
}

/** Share of the good answers that took longer than a second. */
function shareAboveSecond(run: Running): number {
  return 1 - shareUpTo(run.simulation.world.kernel.requests.latency.whole(), 1);
}

test(
  'of requests that need a hundred answers most are slow, until a few are asked for twice',
  () => {
    const plain = fanOut({});
    // 1 - 0.99^100 is 63%; four standard errors of 1,200 requests, and the slow ones that are out at the end.
    expect(shareAboveSecond(plain)).toBeGreaterThan(0.56);
    expect(shareAboveSecond(plain)).toBeLessThan(0.7);
    const hedged = fanOut({ hedging: 'fixed', hedgeDelayMs: 12, abandoned: 'isCancelled' });
    expect(shareAboveSecond(hedged)).toBeLessThan(0.02);
    const { hedges } = hedged.policy(2, 3);
    expect(hedges / (100 * hedged.started)).toBeLessThan(0.03);
    expect(plain.calls(2, 3, 'sent')).toBe(100 * hedged.started);
  },
  patience,
);
