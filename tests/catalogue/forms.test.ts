import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Kind } from '../../src/model/Kind';
import { always, Bench, read } from '../support/bench';

const forms: readonly Kind[] = (kinds as readonly Kind[]).filter(({ like }) => like !== undefined);

test('a form keeps the names and numbers of the settings of its model', () => {
  for (const form of forms) {
    const model = kindOf(form.like ?? '');
    const known = new Map(model?.parameters.map(({ name, number }) => [name, number]));
    for (const { name, number } of form.parameters) expect(known.get(name)).toBe(number);
    for (const name of Object.keys(form.fixed)) {
      expect(known.has(name) || name in (model?.fixed ?? {})).toBe(true);
    }
  }
});

test('every default of a form names one of its settings', () => {
  for (const form of forms) {
    const model = kindOf(form.like ?? '');
    const changed = form.parameters.filter((parameter) => {
      const same = model?.parameters.find(({ name }) => name === parameter.name);
      return JSON.stringify(same?.default) !== JSON.stringify(parameter.default);
    });
    expect(changed.length).toBeGreaterThan(0);
  }
});

describe('what each form is for', () => {
  test('a CDN asks the origin once for each object, and answers the others itself', () => {
    const run = new Bench(10)
      .client(1, 1_000)
      .put(2, 'cdn', { serviceTime: always(1), start: 'cold' })
      .service(3, 1)
      .wire(1, 2)
      .wire(2, 3)
      .start()
      .until(10);
    expect(run.started).toBeGreaterThan(9_000);
    expect(run.count(3, 'arrived')).toBe(10);
  });

  test('a pooler lets as many queries through as it has connections', () => {
    const run = new Bench()
      .client(1, 100)
      .service(2, 0, { slots: 1_000 })
      .put(3, 'connection-pooler', { serviceTime: always(0), slots: 2 })
      .database(4, 100, { slots: 100 })
      .wire(1, 2)
      .wire(2, 3)
      .wire(3, 4)
      .start()
      .until(20);
    // Two at a time of 100 ms each.
    expect(run.count(4, 'arrived')).toBeGreaterThanOrEqual(395);
    expect(run.count(4, 'arrived')).toBeLessThanOrEqual(402);
  });

  test('nobody waits for what gathers telemetry, not even when it hangs', () => {
    const run = new Bench()
      .client(1, 100)
      .service(2, 10, { slots: 100 })
      .put(3, 'log-pipeline')
      .wire(1, 2)
      .wire(2, 3)
      .start();
    run.break({ type: 'hang', component: 3 });
    run.until(10);
    expect(run.slowest).toBeCloseTo(0.01, 9);
    expect(run.count(3, 'arrived')).toBeGreaterThan(990);
  });

  test('devices report together', () => {
    const run = new Bench()
      .put(1, 'device', {
        requestsEach: 50,
        everySeconds: 10,
        mix: [{ operation: read, share: 1 }],
      })
      .service(2, 1)
      .wire(1, 2)
      .start()
      .until(19);
    expect(run.started).toBe(100);
  });

  test('a batch job may ask a database itself', () => {
    const run = new Bench()
      .put(1, 'batch-job', { requestsEach: 50, firstAtSeconds: 1, timeoutMs: 60_000 })
      .database(2, 1)
      .wire(1, 2)
      .start()
      .until(10);
    expect(run.count(2, 'arrived')).toBe(50);
  });

  test('a sidecar ejects what fails in a row', () => {
    const run = new Bench()
      .client(1, 200)
      .put(2, 'mesh-sidecar', { serviceTime: always(0), ejectMost: 50 })
      .service(3, 1, {}, { instances: 2 })
      .wire(1, 2)
      .wire(2, 3)
      .start();
    run.break({ type: 'errors', component: 3, share: 1, instances: 1 });
    run.until(20);
    expect(run.ended('error')).toBeLessThan(100);
    expect(run.ended('error')).toBeGreaterThan(0);
  });
});
