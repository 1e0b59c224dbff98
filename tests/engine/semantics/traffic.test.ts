import { expect, test } from 'vitest';
import type { ScenarioStep } from '../../../src/model/Scenario';
import { always, Bench } from '../../support/bench';

const client = 1;
const service = 2;

function bench(ratePerSecond: number) {
  return new Bench().client(client, ratePerSecond).service(service, 0).wire(client, service);
}

test('constant arrivals come at even gaps, the first after one gap', () => {
  const run = bench(4).start();
  const startedBy = (seconds: number): number => run.until(seconds).started;
  expect([0.2499, 0.25, 0.4999, 0.5, 1, 10].map(startedBy)).toEqual([0, 1, 1, 2, 4, 40]);
});

test('users send, wait for the answer, think and send again', () => {
  const run = new Bench()
    .put(client, 'client', { arrivals: 'users', users: 2, thinkTime: always(1_000) })
    .service(service, 500)
    .wire(client, service, { delay: 'own', ownDelay: always(0) })
    .start();
  // Each after 1 s, then every 1.5 s.
  const startedBy = (seconds: number): number => run.until(seconds).started;
  expect([0.99, 1, 2.49, 2.5, 4].map(startedBy)).toEqual([0, 2, 2, 4, 6]);
});

test('a slow system slows users down, not a rate', () => {
  const slow = { type: 'slow', component: service, factor: 10 } as const;
  const users = new Bench()
    .put(client, 'client', { arrivals: 'users', users: 10, thinkTime: always(100), timeoutMs: 0 })
    .service(service, 100)
    .wire(client, service)
    .start();
  users.break(slow);
  expect(users.until(11).started).toBeLessThan(110);
  const rate = new Bench().client(client, 50).service(service, 100).wire(client, service).start();
  rate.break(slow);
  expect(rate.until(11).started).toBe(550);
});

test('fewer users: those too many leave when they are done', () => {
  const run = new Bench()
    .put(client, 'client', { arrivals: 'users', users: 10, thinkTime: always(1_000) })
    .service(service, 0)
    .wire(client, service)
    .start()
    .until(1.5)
    .set(client, 'users', 4);
  expect(run.started).toBe(10);
  expect(run.until(2.5).started).toBe(14);
});

function step(atSeconds: number, factor: number, endSeconds?: number): ScenarioStep {
  const fault = { type: 'traffic', component: 0, factor } as const;
  const end = endSeconds === undefined ? {} : { endSeconds };
  return { type: 'fault', id: 700 + atSeconds * 10, atSeconds, fault, ...end };
}

test('a step of the scenario comes before the other events of its time', () => {
  // The fourth request was due at 1 s.
  expect(bench(4).scenario(step(1, 0)).start().until(5).started).toBe(3);
});

test('however a run is cut, a step comes before the events of its time', () => {
  const run = bench(4).scenario(step(1, 0)).start();
  for (let slice = 0; slice < 40; slice++) run.simulation.advance(5, 1);
  expect(run.until(5).started).toBe(3);
  const onTime = bench(4).scenario(step(1, 0)).start().until(0.9).until(1).until(1.1);
  expect(onTime.until(5).started).toBe(3);
});

test('a step at 0 s holds from the start', () => {
  expect(bench(4).scenario(step(0, 2)).start().until(1).started).toBe(8);
});

test('an event without an end lasts to the end, one with an end stops there', () => {
  const run = bench(10).scenario(step(1.05, 0)).start();
  expect(run.until(200).started).toBe(10);
  const ended = bench(10)
    .scenario(step(1.05, 0, 2.05))
    .start();
  expect(ended.until(3.051).started).toBe(10 + 10);
});

test('at the same time ends come before starts', () => {
  const run = bench(10)
    .scenario(step(1.05, 0, 2.05), step(2.05, 2))
    .start();
  expect(run.until(3.051).started).toBe(10 + 20);
});

test('a step that takes something away does not swallow the next one at the same time', () => {
  const cut = { type: 'cut', connection: client * 100 + 3 } as const;
  const removal: ScenarioStep = {
    type: 'edit',
    id: 800,
    atSeconds: 1.05,
    edit: { type: 'removeConnection', id: client * 100 + 3 },
  };
  const later: ScenarioStep = { type: 'fault', id: 801, atSeconds: 50, fault: cut };
  const run = bench(10)
    .service(3, 0)
    .wire(client, 3)
    .scenario(removal, step(1.05, 0), later)
    .start();
  expect(run.until(5).started).toBe(10);
});
