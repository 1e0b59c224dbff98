import { plainRule } from '../../../src/model/plainRule';
import { expect, test } from 'vitest';
import { Bench } from '../../support/bench';
import { audit } from '../../properties/audit';

const client = 1;
const balancer = 2;
const first = 3;
const second = 4;
const third = 5;

/** Two services behind a balancer. */
function two(settings = {}, ratePerSecond = 10, workMs: readonly [number, number] = [10, 10]) {
  return new Bench()
    .client(client, ratePerSecond)
    .balancer(balancer, settings)
    .service(first, workMs[0])
    .service(second, workMs[1])
    .wire(client, balancer)
    .wire(balancer, first)
    .wire(balancer, second);
}

test('round robin gives each instance its turn', () => {
  const run = two().service(third, 10).wire(balancer, third).start().until(0.95);
  expect([first, second, third].map((id) => run.count(id, 'arrived'))).toEqual([3, 3, 3]);
});

test('round robin takes turns over instances, not over services', () => {
  const run = new Bench()
    .client(client, 10)
    .balancer(balancer)
    .service(first, 10, {}, { instances: 3 })
    .service(second, 10)
    .wire(client, balancer)
    .wire(balancer, first)
    .wire(balancer, second)
    .start()
    .until(1.25);
  expect([first, second].map((id) => run.count(id, 'arrived'))).toEqual([9, 3]);
});

test('least requests leaves a busy instance alone', () => {
  const run = two({ policy: 'leastRequests' }, 10, [5_000, 10]).start().until(3.05);
  expect(run.count(first, 'arrived')).toBe(1);
  expect(run.count(second, 'arrived')).toBe(29);
});

test('two choices among two instances is least requests', () => {
  const run = two({ policy: 'twoChoices' }, 10, [5_000, 10]).start().until(3.05);
  // Both draws fall on the busy one in a quarter of the cases.
  expect(run.count(first, 'arrived')).toBeLessThan(15);
});

test('a dead instance gets its share until enough checks have failed', () => {
  const run = two({ checkSeconds: 1, checkFailures: 2 }).start().until(2.45);
  run.break({ type: 'kill', component: first, instances: 0 });
  // Checks fail at 3 and at 4: every other request of 2.5 to 4.0 is refused.
  expect(run.until(3.96).ended('refused')).toBe(8);
  expect(run.until(4.05).ended('refused')).toBe(8);
  expect(run.until(9.96).ended('refused')).toBe(8);
});

test('an instance that lives again gets requests after as many good checks', () => {
  const run = two({ checkSeconds: 1, checkFailures: 2 }).start();
  const death = run.break({ type: 'kill', component: first, instances: 0 });
  run.until(6.5).mend(death);
  const before = run.count(first, 'arrived');
  expect(run.until(7.99).count(first, 'arrived')).toBe(before);
  expect(run.until(9.05).count(first, 'arrived')).toBe(before + 5);
});

test('without checks a dead instance gets its share for ever', () => {
  const run = two({ checkSeconds: 0 }).start();
  run.break({ type: 'kill', component: first, instances: 0 });
  expect(run.until(10.05).ended('refused')).toBe(50);
});

test('when none is believed to live, requests fail at the balancer', () => {
  const run = two({ checkSeconds: 1, checkFailures: 1 }).start();
  run.break({ type: 'kill', component: first, instances: 0 });
  run.break({ type: 'kill', component: second, instances: 0 });
  run.until(2.05);
  expect(run.ended('unavailable')).toBeGreaterThanOrEqual(10);
  expect(run.ended('ok')).toBe(0);
});

test('the next attempt goes to another instance', () => {
  const run = new Bench()
    .client(client, 10)
    .balancer(balancer, { checkSeconds: 0 })
    .service(first, 10)
    .service(second, 10)
    .wire(client, balancer)
    .wire(balancer, first, { attempts: 2, backoffMs: 10 })
    .wire(balancer, second, { attempts: 2, backoffMs: 10 })
    .start();
  run.break({ type: 'kill', component: first, instances: 0 });
  run.until(5.07);
  expect(run.ended('refused')).toBe(0);
  expect(run.ended('ok')).toBe(50);
});

test('calls that are out are counted to the end, whatever happens to the balancer', () => {
  const run = two({ policy: 'leastRequests' }, 10, [700, 700]).start().until(2);
  const death = run.break({ type: 'kill', component: balancer, instances: 0 });
  expect(audit(run.simulation)).toEqual([]);
  run.until(2.3).mend(death).until(5.05);
  expect(audit(run.simulation)).toEqual([]);
  const ahead = run.count(first, 'arrived') - run.count(second, 'arrived');
  expect(Math.abs(ahead)).toBeLessThan(5);
});

test('a service that hands its requests on is told from the one that answers them', () => {
  const forward = { ...plainRule, mode: 'forward' } as const;
  const run = new Bench()
    .client(client, 10)
    .balancer(balancer, { policy: 'leastRequests' })
    .service(first, 0, {}, { instances: 3 })
    .service(second, 20, {}, { instances: 2 })
    .wire(client, balancer)
    .wire(balancer, first)
    .wire(first, second, {}, [forward])
    .start()
    .until(5.05);
  expect(audit(run.simulation)).toEqual([]);
  expect(run.ended('ok')).toBe(50);
});

test('a new instance gets its turn at once, one that is taken away gets no more', () => {
  const run = two().start().until(1.05);
  const place = (id: number, instances: number) =>
    run.edit({ type: 'placeComponent', id, placement: [{ zone: 0, instances }] });
  place(first, 3);
  const before = run.count(first, 'arrived');
  expect(run.until(3.05).count(first, 'arrived')).toBe(before + 15);
  place(first, 1);
  expect(run.until(5.05).count(first, 'arrived')).toBe(before + 25);
  expect(run.ended('refused')).toBe(0);
});

test('another time between checks holds from now on, not after the next check', () => {
  const run = two({ checkSeconds: 1_000, checkFailures: 2 }).start().until(2);
  run.break({ type: 'kill', component: first, instances: 0 });
  run.set(balancer, 'checkSeconds', 1).until(4.05);
  const before = run.ended('refused');
  expect(run.until(6).ended('refused')).toBe(before);
});

test('checks that are switched off take nobody out any more', () => {
  const run = two({ checkSeconds: 1, checkFailures: 1 }).start().until(0.55);
  const fault = run.break({ type: 'kill', component: first, instances: 0 });
  run.set(balancer, 'checkSeconds', 0).until(1.5).mend(fault);
  const before = run.count(first, 'arrived');
  expect(run.until(3.55).count(first, 'arrived')).toBeGreaterThan(before + 8);
});

test('an instance that comes back in the place of one that was taken away is taken in like any new one', () => {
  const run = two({ checkSeconds: 1, checkFailures: 2 }).start();
  const place = (instances: number) =>
    run.edit({ type: 'placeComponent', id: first, placement: [{ zone: 0, instances }] });
  place(3);
  run.until(1.05);
  place(1);
  run.until(10.05);
  place(3);
  const before = run.count(first, 'arrived');
  expect(run.until(12.05).count(first, 'arrived')).toBe(before + 15);
  expect(run.ended('refused')).toBe(0);
});
