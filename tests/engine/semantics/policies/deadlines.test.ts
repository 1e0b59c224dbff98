import { plainRule } from '../../../../src/model/plainRule';
import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../../src/model/ParameterValue';
import { audit } from '../../../properties/audit';
import { always, Bench, read } from '../../../support/bench';

type Settings = Readonly<Record<string, ParameterValue>>;

/** A client with 200 ms of patience, a service of 150 ms, and a database of 100 ms that gets one second. */
function chain(policy: Settings, more: Settings = {}) {
  return new Bench()
    .client(1, 1, read, { timeoutMs: 200 })
    .service(2, 150)
    .database(3, 100)
    .wire(1, 2, policy)
    .wire(2, 3, { timeoutMs: 1_000, ...policy, ...more });
}

const passed = { deadline: 'passed' };

test('a call made for a request waits no longer than the request has left', () => {
  const run = chain(passed).start().until(1.1999);
  expect(run.settled(2, 3, 'timeout')).toBe(0);
  run.until(1.2001);
  expect(run.settled(2, 3, 'timeout')).toBe(1);
  expect(run.now(2).inside).toBe(0);
  expect(run.now(3).busy).toBe(1);
});

test('without it the service waits for a client that is gone', () => {
  const run = chain({}).start().until(1.2001);
  expect(run.settled(2, 3, 'timeout')).toBe(0);
  expect(run.now(2)).toMatchObject({ inside: 1 });
});

/** Ten requests a second for a quarter of a second each, to one slot that does five. */
function line(policy: Settings) {
  return new Bench()
    .client(1, 10, read, { timeoutMs: 250 })
    .service(2, 200, { slots: 1, waiting: 'unbounded' })
    .wire(1, 2, policy)
    .start()
    .until(60);
}

test('what stands in line when its deadline passes is not started', () => {
  const patient = line(passed);
  expect(patient.policy(1, 2).expired).toBeGreaterThan(200);
  expect(patient.now(2).waiting).toBeLessThanOrEqual(3);
  expect(patient.count(2, 'wasted')).toBe(patient.spans(2, 'ok') - patient.ended('ok'));
  // Without, every start is for somebody who has gone, and the line only grows.
  expect(line({}).now(2).waiting).toBeGreaterThan(290);
});

test('a call whose deadline has passed is not sent', () => {
  const run = new Bench()
    .client(1, 1, read, { timeoutMs: 100 })
    .service(2, 150)
    .database(3, 10)
    .wire(1, 2, passed)
    .wire(2, 3, passed)
    .start()
    .until(10.5);
  expect(run.calls(2, 3, 'sent')).toBe(0);
  expect(run.policy(2, 3).expired).toBe(10);
});

test('a caller that gives up stops its callee, and what that has called', () => {
  const run = chain({ abandoned: 'isCancelled' }).start().until(1.1999);
  expect(run.now(3).busy).toBe(1);
  run.until(1.2001);
  expect(run.now(2)).toMatchObject({ busy: 0, held: 0, inside: 0 });
  expect(run.now(3)).toMatchObject({ busy: 0, inside: 0 });
  expect(run.spans(2, 'cancelled')).toBe(1);
  expect(run.spans(3, 'cancelled')).toBe(1);
  expect(run.settled(2, 3, 'cancelled')).toBe(1);
  expect(run.count(2, 'wasted') + run.count(3, 'wasted')).toBe(0);
});

test('it stops at the first connection that does not cancel', () => {
  const run = chain({ abandoned: 'isCancelled' }, { abandoned: 'goesOn' }).start().until(1.2001);
  expect(run.now(2).inside).toBe(0);
  expect(run.now(3).busy).toBe(1);
  run.until(1.26);
  expect(run.spans(3, 'ok')).toBe(1);
});

test('a cancelled call leaves its line at once, wherever it stands in it', () => {
  const run = new Bench()
    .put(1, 'client', { arrivals: 'constant', rate: 10, timeoutMs: 0 })
    .service(2, 0, { slots: 1_000 })
    .service(3, 1_000, { slots: 1, waiting: 'unbounded' })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 450, abandoned: 'isCancelled' })
    .start()
    .until(30.01);
  // The first is at work for a second; the four or five behind it have not been in line for 450 ms.
  expect(run.now(3).inside).toBeLessThanOrEqual(5);
  expect(run.count(3, 'wasted')).toBe(0);
  expect(run.ended('ok')).toBe(0);
});

test('cancellation goes through a balancer and frees its count', () => {
  const run = new Bench()
    .client(1, 1, read, { timeoutMs: 100 })
    .balancer(2)
    .service(3, 300, { slots: 1 }, { instances: 2 })
    .wire(1, 2, { abandoned: 'isCancelled' })
    .wire(2, 3, { abandoned: 'isCancelled' })
    .start()
    .until(10.5);
  expect(run.spans(3, 'cancelled')).toBe(10);
  expect(run.now(3)).toMatchObject({ busy: 0, inside: 0 });
});

test('a call that waits for its next attempt is cancelled with its caller', () => {
  const run = new Bench()
    .client(1, 1, read, { timeoutMs: 100 })
    .service(2, 0)
    .database(3, 10)
    .wire(1, 2, { abandoned: 'isCancelled' })
    .wire(2, 3, { attempts: 5, backoffMs: 400, abandoned: 'isCancelled' })
    .start();
  run.break({ type: 'kill', component: 3, instances: 0 });
  run.until(1.11);
  expect(run.now(2).inside).toBe(0);
  run.until(1.9);
  expect(run.calls(2, 3, 'sent')).toBe(1);
});

test('a stand-in answer makes a failed call a degraded request', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 0)
    .service(3, 0)
    .wire(1, 2)
    .wire(2, 3, { fallback: 'standIn', attempts: 2, backoffMs: 10 })
    .start();
  run.break({ type: 'errors', component: 3, share: 1 });
  run.until(5.5);
  expect(run.ended('degraded')).toBe(5);
  expect(run.policy(2, 3).fallbacks).toBe(5);
  expect(run.calls(2, 3, 'sent')).toBe(10);
});

test('a stand-in answer is not put into a cache', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 0)
    .cache(3)
    .database(4, 1)
    .wire(1, 2)
    .wire(2, 3)
    .wire(2, 4, { fallback: 'standIn' })
    .start();
  const fault = run.break({ type: 'kill', component: 4, instances: 0 });
  run.until(3.5);
  expect(run.ended('degraded')).toBe(3);
  run.mend(fault).until(4.5);
  expect(run.count(4, 'arrived')).toBeGreaterThan(0);
  expect(run.ended('ok')).toBe(1);
});

/** One request a second that waits for 100 ms, along a connection that loses something. */
function lossy(policy: Settings) {
  return new Bench()
    .client(1, 1, read, { timeoutMs: 100 })
    .service(2, 10)
    .wire(1, 2, policy)
    .start()
    .until(10.5);
}

test('a lost call is learnt by the timeout, and a lost reply after the work was done', () => {
  const lostCalls = lossy({ requestLossPercent: 100 });
  expect(lostCalls.ended('timeout')).toBe(10);
  expect(lostCalls.count(2, 'arrived')).toBe(0);
  const lostReplies = lossy({ replyLossPercent: 100 });
  expect(lostReplies.ended('timeout')).toBe(10);
  expect(lostReplies.spans(2, 'ok')).toBe(10);
  const some = new Bench().client(1, 1_000, read, { timeoutMs: 1 }).service(2, 0);
  const half = some.wire(1, 2, { requestLossPercent: 20, replyLossPercent: 10 }).start().until(10);
  expect(half.ended('ok') / half.started).toBeCloseTo(0.8 * 0.9, 1);
});

test('messages follow each other on a narrow connection, each direction on its own', () => {
  const narrow = { bandwidth: 'limited', bandwidthMbit: 0.008, requestKb: 0.1, replyKb: 0.3 };
  const run = new Bench()
    .client(1, 2)
    .service(2, 0)
    .wire(1, 2, { ...narrow, delay: 'own', ownDelay: always(5) })
    .start()
    .until(0.9);
  // 1 kB/s: 100 ms for the call, 300 ms for the reply, and twice 5 ms on the way.
  expect(run.until(0.9099).ended('ok')).toBe(0);
  expect(run.until(0.9101).ended('ok')).toBe(1);
  // A reply every 300 ms at most, with three and a third calls wanted a second later.
  const wide = new Bench()
    .client(1, 10)
    .service(2, 0)
    .wire(1, 2, { ...narrow, requestKb: 0.05 })
    .start();
  expect(wide.until(30.2).ended('ok')).toBe(100);
});

test('what comes after a connection was widened does not wait for its line at the pace of before', () => {
  // A call of 1 kB takes 1 s, and ten are sent in each.
  const narrow = { bandwidth: 'limited', bandwidthMbit: 0.008, requestKb: 1, replyKb: 0 };
  const run = new Bench().client(1, 10).service(2, 0).wire(1, 2, narrow).start().until(100.05);
  expect(run.ended('ok')).toBe(99);
  run.edit({ type: 'setConnectionParameter', id: 102, parameter: 'bandwidthMbit', value: 8 });
  // The 900 kB that are left take 0.9 s, what comes meanwhile 10 ms more; then a call takes 1 ms. Those that were in
  // line already arrive when they would have: one in a second.
  expect(run.until(100.949).count(2, 'arrived')).toBe(99 + 1);
  expect(run.until(101.1015).count(2, 'arrived')).toBe(99 + 2 + 11);
});

test('an operation with a size of its own takes that long to send', () => {
  const sized = new Bench()
    .client(1, 1)
    .service(2, 0)
    .wire(1, 2, { bandwidth: 'limited', bandwidthMbit: 0.008, requestKb: 0, replyKb: 0.1 })
    .start();
  const [first, ...others] = sized.simulation.runningDesign.operations;
  const operations = [{ ...first!, requestBytes: 200 }, ...others];
  sized.edit({ type: 'setOperations', operations });
  // 200 ms for the call, and 100 ms for a reply of the size that the connection states.
  expect(sized.until(1.2999).ended('ok')).toBe(0);
  expect(sized.until(1.3001).ended('ok')).toBe(1);
});

test('a load that others wait for goes on although its caller has given up', () => {
  const run = new Bench()
    .client(1, 4, read, { timeoutMs: 400 })
    .service(2, 0)
    .cache(3, { protection: 'singleFlight' })
    .database(4, 600)
    .wire(1, 2, { abandoned: 'isCancelled' })
    .wire(2, 3)
    .wire(2, 4, { abandoned: 'isCancelled' })
    .start();
  // The first asks at 0.25 s and gives up at 0.65 s; those of 0.5 s and 0.75 s wait for what it loads by 0.85 s.
  run.until(0.84);
  expect(run.now(4).busy).toBe(1);
  run.until(0.99);
  expect(run.ended('timeout')).toBe(1);
  expect(run.ended('ok')).toBe(2);
  expect(run.count(4, 'arrived')).toBe(1);
});

test('cancellation reaches calls that are made in turn, and none of the others follows', () => {
  const rule = { ...plainRule, count: 5, serial: true };
  const run = new Bench()
    .client(1, 1, read, { timeoutMs: 250 })
    .service(2, 0)
    .database(3, 100)
    .wire(1, 2, { abandoned: 'isCancelled' })
    .wire(2, 3, { abandoned: 'isCancelled' }, [rule])
    .start()
    .until(1.2501);
  expect(run.spans(3, 'ok')).toBe(2);
  expect(run.spans(3, 'cancelled')).toBe(1);
  expect(run.now(2).inside + run.now(3).inside).toBe(0);
  run.until(1.9);
  expect(run.count(3, 'arrived')).toBe(3);
  expect(audit(run.simulation)).toEqual([]);
});
