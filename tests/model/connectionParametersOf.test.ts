import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue';
import { kindOf } from '../../src/catalogue/kindOf';
import { connectionParameters } from '../../src/model/connectionParameters';
import { connectionParametersOf } from '../../src/model/connectionParametersOf';
import type { ParameterValue } from '../../src/model/ParameterValue';
import { always, Bench, write } from '../support/bench';

type Parameters = Readonly<Record<string, ParameterValue>>;

const all = connectionParameters.map(({ name }) => name);
const namesOf = (kind: string) => connectionParametersOf(kindOf(kind)).map(({ name }) => name);

test('a connection from a source has no timeout and no retries to set: those of the source hold, whatever it says', () => {
  const own = ['timeoutMs', 'attempts', 'backoffMs', 'jitter', 'maxBackoffMs', 'retryLimit'];
  expect(namesOf('client')).toContain('delay');
  expect(namesOf('client').filter((name) => own.includes(name))).toEqual([]);
  expect(namesOf('service')).toEqual(all);
  expect([sentWith(1), sentWith(4)]).toEqual([20, 20]);
});

/** Calls in two seconds of a client that sends ten a second to what fails, on a connection that says so many attempts. */
function sentWith(attempts: number): number {
  const bench = new Bench().client(1, 10).service(2, 0).wire(1, 2, { attempts, backoffMs: 1 });
  const run = bench.start();
  run.break({ type: 'errors', component: 2, share: 1 });
  return run.until(2.05).calls(1, 2, 'sent');
}

test('every source has them itself', () => {
  const sources = kinds.filter(({ behaviour }) => behaviour === 'source');
  expect(new Set(sources.map(({ id }) => namesOf(id).length))).toEqual(
    new Set([connectionParameters.length - 8]),
  );
});

/** What ends how behind a component of a kind while some of it fails and some is slow, with these settings of the connection. */
function endsBehind(kind: string, settings: Parameters): string {
  const own = {
    queue: { serviceTime: always(0), visibilitySeconds: 0.1, maxDeliveries: 3, prefetch: 4 },
    topic: { serviceTime: always(0), visibilitySeconds: 0.1, maxDeliveries: 3, prefetch: 4 },
    log: { serviceTime: always(0), partitions: 8, maxDeliveries: 3 },
    service: { serviceTime: always(1) },
    'load-balancer': { serviceTime: always(1) },
  }[kind];
  const work = { serviceTime: { type: 'exponential', mean: 30 }, slots: 2 } as const;
  const run = new Bench(50)
    .client(1, 200, write)
    .put(2, kind, own)
    .put(3, 'worker', work, { instances: 4 })
    .wire(1, 2)
    .wire(2, 3, settings)
    .start()
    .until(3);
  run.break({ type: 'errors', component: 3, share: 0.3 });
  run.break({ type: 'slow', component: 3, factor: 3, instances: 1 });
  run.until(8);
  const { meter } = run.component(3);
  const outcomes = [run.component(1), run.component(2)].map((one) => [...one.meter.counts]);
  return JSON.stringify([[...meter.counts], outcomes, run.calls(2, 3, 'sent')]);
}

const again = { attempts: 3, backoffMs: 10 };
const impatient = { timeoutMs: 40 };

/** Settings without and with a parameter under which it should do something, where it can. */
const uses: Readonly<Record<string, readonly [Parameters, Parameters]>> = {
  timeoutMs: [{}, impatient],
  attempts: [{}, again],
  jitter: [again, { ...again, jitter: 'decorrelated' }],
  retryLimit: [again, { ...again, retryLimit: 'budget', budgetPercent: 5 }],
  spread: [{}, { spread: 'roundRobin' }],
  breaker: [{}, { breaker: 'calls', breakerCalls: 10, breakerPercent: 20, breakerMinimum: 5 }],
  hedging: [{}, { hedging: 'fixed', hedgeDelayMs: 5 }],
  limit: [{}, { limit: 'pool', maxInFlight: 1, maxPending: 0 }],
  throttle: [{}, { throttle: 'adaptive', throttleFactor: 1.1 }],
  deadline: [impatient, { ...impatient, deadline: 'passed' }],
  abandoned: [impatient, { ...impatient, abandoned: 'isCancelled' }],
  fallback: [{}, { fallback: 'standIn' }],
  bandwidth: [{}, { bandwidth: 'limited', bandwidthMbit: 0.1 }],
  requestLossPercent: [{}, { requestLossPercent: 20 }],
};

test.each(['queue', 'topic', 'log', 'load-balancer', 'service'])(
  'from a %s, what is offered does something, and what is not offered does nothing',
  (kind) => {
    const names = Object.keys(uses);
    const works = names.filter((name) => {
      const [without, using] = uses[name]!;
      return endsBehind(kind, using) !== endsBehind(kind, without);
    });
    expect(works).toEqual(names.filter((name) => namesOf(kind).includes(name)));
  },
);
