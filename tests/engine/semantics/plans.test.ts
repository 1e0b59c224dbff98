import { plainRule } from '../../../src/model/plainRule';
import { expect, test } from 'vitest';
import { Bench } from '../../support/bench';

const client = 1;
const service = 2;

test('a client that fires and forgets has done its part at once', () => {
  const run = new Bench()
    .client(client, 1)
    .service(service, 500)
    .wire(client, service, {}, [{ ...plainRule, mode: 'async' }])
    .start()
    .until(1);
  expect(run.ended('ok')).toBe(1);
  expect(run.until(1.5).spans(service, 'ok')).toBe(1);
});

test('a client sends each request to one of its connections, whatever their rules', () => {
  const run = new Bench()
    .client(client, 10)
    .service(service, 0)
    .service(3, 0)
    .wire(client, service, {}, [{ ...plainRule, step: 2 }])
    .wire(client, 3, {}, [{ ...plainRule, mode: 'forward' }])
    .start()
    .until(10.05);
  const toEach = [run.count(service, 'arrived'), run.count(3, 'arrived')];
  expect(toEach[0]! + toEach[1]!).toBe(100);
  expect(Math.min(...toEach)).toBeGreaterThan(30);
  expect(run.ended('ok')).toBe(100);
});

test('calls of one step go out together, the next step waits for them', () => {
  const run = new Bench()
    .client(client, 1)
    .service(service, 0)
    .service(3, 100)
    .service(4, 300)
    .service(5, 50)
    .wire(client, service)
    .wire(service, 3, {}, [plainRule])
    .wire(service, 4, {}, [plainRule])
    .wire(service, 5, {}, [{ ...plainRule, step: 2 }])
    .start();
  expect(run.until(1.29).count(5, 'arrived')).toBe(0);
  expect(run.until(1.31).count(5, 'arrived')).toBe(1);
  expect(run.until(1.4).slowest).toBeCloseTo(0.35, 9);
});

test('a failed step ends the request: later steps are not made', () => {
  const run = new Bench()
    .client(client, 1)
    .service(service, 0)
    .service(3, 10)
    .service(4, 10)
    .wire(client, service)
    .wire(service, 3, {}, [plainRule])
    .wire(service, 4, {}, [{ ...plainRule, step: 2 }])
    .start();
  run.break({ type: 'errors', component: 3, share: 1 });
  run.until(1.5);
  expect(run.ended('error')).toBe(1);
  expect(run.count(4, 'arrived')).toBe(0);
});

test('a service that forwards is free at once, and the answer comes from the end of the chain', () => {
  const run = new Bench()
    .client(client, 1)
    .service(service, 10)
    .service(3, 200)
    .wire(client, service)
    .wire(service, 3, {}, [{ ...plainRule, mode: 'forward' }])
    .start()
    .until(1.1);
  expect(run.now(service).inside).toBe(0);
  expect(run.now(3).inside).toBe(1);
  expect(run.until(1.5).slowest).toBeCloseTo(0.21, 9);
});

test('a forward comes after the other calls of its step, and only with its probability', () => {
  expect(forwarding(1).slowest).toBeCloseTo(0.15, 9);
  expect(forwarding(0).slowest).toBeCloseTo(0.05, 9);
  expect(forwarding(0).count(3, 'arrived')).toBe(0);
});

function forwarding(probability: number) {
  return new Bench()
    .client(client, 1)
    .service(service, 0)
    .service(3, 100)
    .service(4, 50)
    .wire(client, service)
    .wire(service, 3, {}, [{ ...plainRule, mode: 'forward', probability }])
    .wire(service, 4, {}, [plainRule])
    .start()
    .until(1.5);
}
