import { expect, test } from 'vitest';
import type { Router } from '../../../src/engine/behaviours/Router';
import type { Component } from '../../../src/model/Component';
import { always, Bench, zoneA, zoneB } from '../../support/bench';
import type { Running } from '../../support/Running';

const client = 1;
const balancer = 2;
const [first, second, third] = [3, 4, 5] as const;

/** Three services behind a balancer, ten requests a second. */
function three(settings = {}, workMs: readonly number[] = [10, 10, 10], keys = 1) {
  const bench = new Bench(keys).client(client, 10).balancer(balancer, settings);
  [first, second, third].forEach((id, server) => bench.service(id, workMs[server] ?? 10));
  bench.wire(client, balancer);
  for (const id of [first, second, third]) bench.wire(balancer, id);
  return bench;
}

function arrivals(run: Running): readonly number[] {
  return [first, second, third].map((id) => run.count(id, 'arrived'));
}

function settle(run: Running, id: number, placement: Component['placement']): void {
  run.edit({ type: 'placeComponent', id, placement });
}

function routerOf(run: Running): Router {
  return run.component(balancer) as Router;
}

test('weighted round robin: exact shares, in a smooth order', () => {
  const run = three({ policy: 'weightedRoundRobin', checkSeconds: 0 }).start();
  settle(run, first, [{ zone: 0, instances: 1, weight: 5 }]);
  const order: number[] = [];
  let before = arrivals(run);
  for (let request = 1; request <= 7; request++) {
    const now = arrivals(run.until(request * 0.1 + 0.05));
    order.push(now.findIndex((count, server) => count > before[server]!));
    before = now;
  }
  expect(order).toEqual([0, 0, 1, 0, 2, 0, 0]);
  expect(arrivals(run.until(70.05))).toEqual([500, 100, 100]);
});

test('weighted random goes by weight, random does not', () => {
  expect(sharesUnder('weightedRandom')[0]).toBeCloseTo(0.8, 1);
  expect(sharesUnder('random')[0]).toBeCloseTo(1 / 3, 1);
});

/** Shares of three services, the first of weight 8. */
function sharesUnder(policy: string): readonly number[] {
  const run = three({ policy }).start();
  settle(run, first, [{ zone: 0, instances: 1, weight: 8 }]);
  return arrivals(run.until(100.05)).map((count) => count / 1_000);
}

test('an instance of twice the speed needs half the time, one of half the speed twice', () => {
  const run = three({}, [100, 100, 100]).start();
  settle(run, first, [{ zone: 0, instances: 1, speed: 2 }]);
  settle(run, second, [{ zone: 0, instances: 1, speed: 0.5 }]);
  run.until(0.349);
  // Sent at 0.1, 0.2 and 0.3: the first was done after 0.05, the second after 0.2.
  expect(run.spans(first, 'ok')).toBe(1);
  expect([run.now(first).inside, run.now(second).inside]).toEqual([0, 1]);
  run.until(0.401);
  expect(run.spans(second, 'ok')).toBe(1);
});

test('least requests by weight: an instance of weight 2 holds twice as many', () => {
  const run = three({ policy: 'leastRequests' }, [100_000, 100_000, 100_000]).start();
  settle(run, first, [{ zone: 0, instances: 1, weight: 2 }]);
  expect(arrivals(run.until(0.85))).toEqual([4, 2, 2]);
});

test('least work left goes by seconds, not by calls', () => {
  const slots = { slots: 1 };
  const bench = new Bench()
    .client(client, 10)
    .balancer(balancer, { policy: 'leastWork' })
    .service(first, 1_000, slots)
    .service(second, 150, slots)
    .wire(client, balancer)
    .wire(balancer, first)
    .wire(balancer, second);
  const run = bench.start().until(0.15);
  // The slow one gets the first request or, if chance gave that to the other, the second; all others go to the fast one.
  const sentAt = run.count(first, 'arrived') === 1 ? 0.1 : 0.2;
  run.until(0.75);
  expect([first, second].map((id) => run.count(id, 'arrived'))).toEqual([1, 6]);
  expect(run.component(first).workLeft(0)).toBeCloseTo(sentAt + 1 - 0.75, 9);
  expect(run.component(second).workLeft(0)).toBeCloseTo(sentAt === 0.1 ? 0.35 : 0.3, 9);
});

test('work left knows of faults, deaths and full lines', () => {
  const run = new Bench()
    .client(client, 10)
    .balancer(balancer, { policy: 'leastWork', checkSeconds: 0 })
    .service(first, 1_000, { slots: 1, queueLimit: 2 })
    .wire(client, balancer)
    .wire(balancer, first)
    .start();
  // Sent at 0.1, 0.2, 0.3; the fourth finds no place.
  expect(run.until(0.45).ended('queueFull')).toBe(1);
  expect(run.component(first).workLeft(0)).toBeCloseTo(0.65 + 2, 9);
  run.break({ type: 'slow', component: first, factor: 3 });
  expect(run.component(first).workLeft(0)).toBeCloseTo(0.65 + 6, 9);
  run.break({ type: 'kill', component: first, instances: 0 });
  expect(run.component(first).workLeft(0)).toBe(0);
});

test('the best of all but one of many is nearly the best of all', () => {
  // Three different ones of three are all of them: one call each to the slow ones at most, all others to the fast one.
  expect(toFastOne(3, true)).toBeGreaterThanOrEqual(98);
  expect(toFastOne(2, true)).toBeLessThan(98);
});

/** Of a hundred requests, how many come to the one service that is not stuck. */
function toFastOne(choices: number, distinct: boolean): number {
  const run = three({ policy: 'twoChoices', choices, distinct }, [100_000, 100_000, 10]).start();
  return arrivals(run.until(10.05))[2] ?? 0;
}

test('with a stale view all requests between two looks run to what was idle at the last', () => {
  const run = three({ policy: 'leastRequests', viewSeconds: 1 }, [100_000, 10, 10]).start();
  // Nobody has anything at the first looks; what the slow one has is seen at 1 s.
  const early = arrivals(run.until(0.95))[0]!;
  expect(early).toBeGreaterThan(1);
  expect(arrivals(run.until(1.04))[0]! - early).toBeLessThanOrEqual(1);
  expect(arrivals(run.until(30.04))[0]! - early).toBeLessThanOrEqual(1);
});

test('peak EWMA leaves a slow instance after one answer and comes back to it when that has faded', () => {
  const settings = { policy: 'peakEwma', choices: 3, distinct: true, decaySeconds: 1 };
  const run = three(settings, [10, 10, 10]).start().until(2.05);
  expect(Math.min(...arrivals(run))).toBeGreaterThan(3);
  const slow = run.break({ type: 'slow', component: first, factor: 50 });
  run.until(4.05);
  const before = run.count(first, 'arrived');
  // 0.5 s against 0.01 s: it takes 3.9 s until the first is the better guess again.
  expect(run.until(6.05).count(first, 'arrived') - before).toBeLessThanOrEqual(2);
  run.mend(slow);
  const mended = run.count(first, 'arrived');
  expect(run.until(30.05).count(first, 'arrived') - mended).toBeGreaterThan(40);
});

test('a hash sends a key to one instance for ever; when an instance goes, the ring moves its keys only', () => {
  const ring = ownersUnder('ring');
  const moved = ring.before.filter((owner, key) => owner !== ring.after[key]);
  expect(moved.length).toBeGreaterThan(50);
  expect(new Set(moved)).toEqual(new Set([0]));
  const remainder = ownersUnder('hash');
  const movedByRemainder = remainder.before.filter((owner, key) => owner !== remainder.after[key]);
  expect(new Set(movedByRemainder)).toEqual(new Set([0, 1, 2]));
  expect(movedByRemainder.length).toBeGreaterThan(150);
});

/** Which place each of the keys is sent to, before and after the first of three died. */
function ownersUnder(policy: string) {
  const run = three(
    { policy, affinity: 'key', checkSeconds: 1, checkFailures: 1 },
    [0, 0, 0],
    300,
  ).start();
  const router = routerOf(run);
  const before = ownersOf(router);
  expect(ownersOf(router)).toEqual(before);
  run.break({ type: 'kill', component: first, instances: 0 });
  const after = ownersOf(routerOf(run.until(1.05)));
  return { before, after };
}

/** Which place each of the keys is sent to. */
function ownersOf(router: Router): readonly number[] {
  return Array.from({ length: 300 }, (_, key) => ownerOf(router, key));
}

/** Which place a call for a key would go to now. */
function ownerOf(router: Router, key: number): number {
  const { spans } = router.kernel;
  const row = spans.take();
  spans.key[row] = key;
  spans.instance[row] = 0;
  const place = router.choose(row, row);
  spans.release(row);
  return place;
}

test('bounded loads: what is too much for one goes on along the ring', () => {
  expect(mostAtOne(0)).toBe(30);
  // One key asks for everything: ceil(1.25 x 30 / 3).
  expect(mostAtOne(1.25)).toBe(13);
});

/** Thirty requests for one key: the most that come to one of three. */
function mostAtOne(boundFactor: number): number {
  const run = three(
    { policy: 'ring', affinity: 'key', boundFactor },
    [100_000, 100_000, 100_000],
    1,
  ).start();
  return Math.max(...arrivals(run.until(3.05)));
}

test('a sticky session stays where it is, and moves when its instance is known to be dead', () => {
  const run = three({
    policy: 'random',
    sticky: true,
    affinity: 'key',
    checkSeconds: 1,
    checkFailures: 1,
  }).start();
  run.until(2.05);
  const home = arrivals(run).findIndex((count) => count > 0);
  expect(arrivals(run)[home]).toBe(20);
  run.break({ type: 'kill', component: [first, second, third][home]!, instances: 0 });
  // Refused until the check at 3 s, then elsewhere, for good.
  expect(run.until(9.05).ended('refused')).toBe(9);
  expect(arrivals(run).filter((count) => count > 0)).toHaveLength(2);
});

test('sessions of users are not taken for those of tenants, and each tenant is placed anew', () => {
  const run = three({ policy: 'random', sticky: true }).tenants().start().until(10.05);
  expect(routerOf(run).report.sessions).toBe(100);
  run.set(balancer, 'affinity', 'tenant').until(20.05);
  expect(routerOf(run).report.sessions).toBe(2);
});

test('a shuffle shard serves its user alone', () => {
  const run = new Bench(1)
    .client(client, 10)
    .balancer(balancer, { shardSize: 2, affinity: 'key', checkSeconds: 1, checkFailures: 1 })
    .service(first, 10, {}, { instances: 8 })
    .wire(client, balancer)
    .wire(balancer, first)
    .start()
    .until(2.05);
  const router = routerOf(run);
  const shards = Array.from({ length: 100 }, (_, key) => {
    return new Set([ownerOf(router, key), ownerOf(router, key), ownerOf(router, key)]);
  });
  expect(shards.map(({ size }) => size)).toEqual(shards.map(() => 2));
  expect(new Set(shards.flatMap((shard) => [...shard])).size).toBe(8);
  // 28 pairs: most of them are somebody's.
  expect(
    new Set(shards.map((shard) => [...shard].toSorted((one, other) => one - other).join())).size,
  ).toBeGreaterThan(20);
});

test('in its zone while enough live there, else in all', () => {
  const run = new Bench()
    .client(client, 10)
    .put(
      balancer,
      'load-balancer',
      {
        zoneAware: true,
        checkSeconds: 1,
        checkFailures: 1,
        serviceTime: { type: 'constant', value: 0 },
      },
      { zones: [[zoneA, 1]] },
    )
    .service(first, 10, {}, { zones: [[zoneA, 4]] })
    .service(second, 10, {}, { zones: [[zoneB, 4]] })
    .wire(client, balancer)
    .wire(balancer, first)
    .wire(balancer, second)
    .start()
    .until(2.05);
  expect([first, second].map((id) => run.count(id, 'arrived'))).toEqual([20, 0]);
  // Three of four are 75%: enough. Two of four are not.
  run.break({ type: 'kill', component: first, instances: 1 });
  expect(run.until(5.05).count(second, 'arrived')).toBe(0);
  run.break({ type: 'kill', component: first, instances: 1 });
  run.until(6.05);
  const before = run.count(second, 'arrived');
  expect(run.until(9.05).count(second, 'arrived') - before).toBe(20);
});

test('slow start: one that comes back begins with a tenth and grows to its turn', () => {
  const settings = { checkSeconds: 1, checkFailures: 1, slowStartSeconds: 10 };
  const run = three(settings).start().until(0.5);
  const death = run.break({ type: 'kill', component: first, instances: 0 });
  run.until(2.5).mend(death);
  // Back since 3 s. Its turns come 3.3 times a second; their shares grow to 1 by 13 s: about half of them are taken.
  run.until(3.01);
  const before = run.count(first, 'arrived');
  const inFirstSecond = run.until(4.01).count(first, 'arrived') - before;
  expect(inFirstSecond).toBeLessThanOrEqual(1);
  const whileGrowing = run.until(13.01).count(first, 'arrived') - before;
  expect(whileGrowing).toBeGreaterThan(12);
  expect(whileGrowing).toBeLessThan(26);
  const grown = run.count(first, 'arrived');
  expect(run.until(16.01).count(first, 'arrived') - grown).toBe(10);
});

test.each(['weightedRoundRobin', 'weightedRandom', 'random', 'leastRequests'])(
  'slow start bends %s as well',
  (policy) => {
    const settings = { policy, checkSeconds: 1, checkFailures: 1, slowStartSeconds: 1_000 };
    const run = three(settings, [50, 50, 50]).start().until(0.5);
    const death = run.break({ type: 'kill', component: first, instances: 0 });
    run.until(2.5).mend(death).until(3.01);
    const before = arrivals(run);
    const gained = arrivals(run.until(43.01)).map((count, at) => count - before[at]!);
    expect(gained[0]).toBeLessThan(60);
    expect(gained[1]).toBeGreaterThan(140);
  },
);

test('a passed check does not bring an instance back before so many have', () => {
  const settings = { checkSeconds: 1, checkFailures: 1, checkSuccesses: 3 };
  const run = three(settings).start().until(0.5);
  const death = run.break({ type: 'kill', component: first, instances: 0 });
  run.until(2.5).mend(death);
  const before = run.count(first, 'arrived');
  // Checks pass at 3, 4 and 5 s.
  expect(run.until(4.95).count(first, 'arrived')).toBe(before);
  expect(run.until(8.05).count(first, 'arrived')).toBe(before + 10);
});

test('an instance that hangs fails its checks', () => {
  const run = three({ checkSeconds: 1, checkFailures: 2 }).start().until(0.5);
  run.break({ type: 'hang', component: first });
  run.until(2.05);
  const before = run.count(first, 'arrived');
  expect(run.until(9.05).count(first, 'arrived')).toBe(before);
});

test('calls for one key go to one instance', () => {
  const run = three({ policy: 'hash', affinity: 'key' }, [0, 0, 0], 1).start().until(5.05);
  expect(arrivals(run).toSorted((one, other) => one - other)).toEqual([0, 0, 50]);
});

test('what a tenant sends stays together', () => {
  const run = three({ policy: 'hash', affinity: 'tenant' }, [0, 0, 0], 300).start().until(5.05);
  expect(arrivals(run).toSorted((one, other) => one - other)).toEqual([0, 0, 50]);
});

test('a user keeps to one instance, whatever keys they ask for', () => {
  const run = new Bench(300)
    .put(client, 'client', { arrivals: 'users', users: 30, thinkTime: always(1_000), timeoutMs: 0 })
    .balancer(balancer, { policy: 'random', sticky: true })
    .service(first, 10)
    .service(second, 10)
    .wire(client, balancer)
    .wire(balancer, first)
    .wire(balancer, second)
    .start()
    .until(20);
  const { sessions } = routerOf(run);
  expect(sessions.size).toBe(30);
  const atFirst = Array.from({ length: 30 }, (_, user) => sessions.placeOf(user)).filter(
    (place) => place === 0,
  ).length;
  expect(atFirst).toBeGreaterThan(5);
  const share =
    run.count(first, 'arrived') / (run.count(first, 'arrived') + run.count(second, 'arrived'));
  // Every user sends one request a second.
  expect(share).toBeCloseTo(atFirst / 30, 9);
});
