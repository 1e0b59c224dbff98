import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue';
import { kindOf } from '../../src/catalogue/kindOf';
import { connectionParameters } from '../../src/model/connectionParameters';
import { connectionParametersOf } from '../../src/model/connectionParametersOf';
import { Bench } from '../support/bench';

const namesOf = (kind: string) => connectionParametersOf(kindOf(kind)).map(({ name }) => name);

test('a connection from a source has no timeout and no retries to set: those of the source hold, whatever it says', () => {
  const own = ['timeoutMs', 'attempts', 'backoffMs', 'jitter', 'maxBackoffMs', 'retryLimit'];
  expect(namesOf('client')).toContain('delay');
  expect(namesOf('client').filter((name) => own.includes(name))).toEqual([]);
  expect(namesOf('service')).toEqual(connectionParameters.map(({ name }) => name));
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
