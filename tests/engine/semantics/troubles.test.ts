import { expect, test } from 'vitest';
import { timeWithPauses } from '../../../src/engine/stations/timeWithPauses';
import { Bench, write } from '../../support/bench';

const client = 1;
const service = 2;
const database = 3;
const between = service * 100 + database;

/** A request each 100 ms, 10 ms at the service and 20 ms at the database. */
function chain(timeoutMs = 0, operation = undefined as typeof write | undefined) {
  return new Bench()
    .client(client, 10, operation)
    .service(service, 10)
    .database(database, 20)
    .wire(client, service)
    .wire(service, database, { timeoutMs })
    .start();
}

test('replies that are lost: the work is done, and the caller learns nothing until its timeout', () => {
  const run = chain(50);
  const fault = run.break({ type: 'loseReplies', component: database, share: 1 });
  run.until(1.09);
  expect(run.spans(database, 'ok')).toBe(10);
  expect(run.ended('timeout')).toBe(10);
  run.mend(fault);
  expect(run.until(2.05).ended('ok')).toBe(10);
});

test('a lossy connection loses its share of the calls, and of the replies to those that arrive', () => {
  const run = new Bench(20)
    .client(client, 1_000)
    .service(service, 0, { slots: 100 })
    .database(database, 0, { slots: 100 })
    .wire(client, service)
    .wire(service, database, { timeoutMs: 1 })
    .start();
  run.break({ type: 'lossy', connection: between, share: 0.2 });
  run.until(20);
  const [sent, arrived, answered] = [
    run.calls(service, database, 'sent'),
    run.spans(database, 'ok'),
    run.settled(service, database, 'ok'),
  ];
  expect(sent).toBeGreaterThan(19_900);
  // Three standard deviations of a binomial share of 20,000.
  expect(Math.abs(arrived / sent - 0.8)).toBeLessThan(0.0085);
  expect(Math.abs(answered / sent - 0.64)).toBeLessThan(0.0102);
});

test('an expired certificate refuses new calls at once; what was taken in is done', () => {
  const run = chain().until(0.115);
  const fault = run.break({ type: 'expire', component: database });
  run.until(1.05);
  expect(run.ended('ok')).toBe(1);
  expect(run.ended('refused')).toBe(9);
  expect(run.mend(fault).until(2.05).ended('ok')).toBe(11);
});

test('a full disk fails the writes and serves the reads', () => {
  const writes = chain(0, write);
  writes.break({ type: 'diskFull', component: database });
  expect(writes.until(1.05).ended('error')).toBe(10);
  const reads = chain();
  reads.break({ type: 'diskFull', component: database });
  expect(reads.until(1.05).ended('ok')).toBe(10);
});

test('work takes the pauses that it meets besides its own time', () => {
  const pauses = { pauseSeconds: 0.5, pauseEvery: 5 };
  // Instance 0 stands still from 0 to 0.5 s, from 5 to 5.5 s and so on.
  expect(timeWithPauses(1, 0.5, 0, [pauses])).toBe(1);
  expect(timeWithPauses(1, 0.2, 0, [pauses])).toBeCloseTo(1.3, 12);
  expect(timeWithPauses(1, 4.5, 0, [pauses])).toBeCloseTo(1.5, 12);
  // 4.5 s of work fit between two pauses: 10 s from 0.5 s on meet the pauses at 5 and at 10 s.
  expect(timeWithPauses(4.5, 0.5, 0, [pauses])).toBeCloseTo(4.5, 12);
  expect(timeWithPauses(9, 0.5, 0, [pauses])).toBeCloseTo(9.5, 12);
  expect(timeWithPauses(10, 0.5, 0, [pauses])).toBeCloseTo(11, 12);
  expect(timeWithPauses(0, 0.2, 0, [pauses])).toBeCloseTo(0.3, 12);
  // Instance 1 comes 0.618034 of the period later.
  expect(timeWithPauses(1, 3.2, 1, [pauses])).toBeCloseTo(1 + 3.59017 - 3.2, 12);
});

test('two sorts of pauses both act, the second in the time that the first leaves', () => {
  const [long, short] = [
    { pauseSeconds: 1, pauseEvery: 5 },
    { pauseSeconds: 0.25, pauseEvery: 1 },
  ];
  // Still to 1 s for the long one, to 1.25 s for the short one, and again from 2 to 2.25 s.
  expect(timeWithPauses(1, 0, 0, [long, short])).toBeCloseTo(2.5, 12);
  // However work is cut up, it ends at the same time.
  let now = 0.1;
  for (let piece = 0; piece < 1_000; piece++) now += timeWithPauses(0.07, now, 2, [long, short]);
  expect(now - 0.1).toBeCloseTo(timeWithPauses(70, 0.1, 2, [long, short]), 6);
  expect(70 / (now - 0.1)).toBeCloseTo(0.8 * 0.75, 2);
});

test('of two faults with pauses the end of one leaves the other, also after a return', () => {
  const run = chain();
  const short = { type: 'pauses', component: service, everySeconds: 1, pauseMs: 200 } as const;
  const first = run.break(short);
  run.break({ type: 'pauses', component: database, everySeconds: 1, pauseMs: 100 });
  const second = run.break({ ...short, everySeconds: 2, pauseMs: 500 });
  run.mend(second);
  const frame = run.until(0.5).simulation.keyframe();
  expect(run.until(1.5).slowest).toBeCloseTo(0.23, 9);
  run.simulation.restore(frame);
  expect(run.until(1.5).slowest).toBeCloseTo(0.23, 9);
  run.mend(first).simulation.resetMeasures();
  // The database stands still to 2.1 s.
  expect(run.until(2.5).slowest).toBeCloseTo(0.12, 9);
});

test('an instance that pauses answers later, and mended it does not', () => {
  const run = chain();
  const fault = run.break({ type: 'pauses', component: service, everySeconds: 1, pauseMs: 200 });
  run.until(1.5);
  // The request of 1.0 s waits for the end of the pause from 1.0 to 1.2 s.
  expect(run.slowest).toBeCloseTo(0.23, 9);
  run.mend(fault).simulation.resetMeasures();
  expect(run.until(3.05).slowest).toBeCloseTo(0.03, 9);
});

test('an instance whose memory leaks crashes, comes back, and crashes again', () => {
  const run = chain();
  const fault = run.break({ type: 'leak', component: service, afterSeconds: 3, restartSeconds: 2 });
  const up = (seconds: number) => run.until(seconds).component(service).instances.up;
  expect([up(2.9), up(3.1), up(4.9), up(5.1), up(7.9), up(8.1)]).toEqual([1, 0, 0, 1, 1, 0]);
  run.mend(fault);
  expect(run.component(service).instances.up).toBe(1);
});

test('two instances that leak crash one after the other', () => {
  const run = new Bench()
    .client(client, 10)
    .service(service, 10, {}, { instances: 2 })
    .wire(client, service)
    .start();
  run.break({ type: 'leak', component: service, afterSeconds: 4, restartSeconds: 1 });
  const up = (seconds: number) => run.until(seconds).component(service).instances.up;
  expect([up(4.1), up(5.1), up(6.1), up(7.1)]).toEqual([1, 2, 1, 2]);
});

test('two faults that have health checks flap both act', () => {
  const run = new Bench()
    .client(client, 10)
    .balancer(4, { checkSeconds: 1 })
    .service(service, 1, {}, { instances: 3 })
    .wire(client, 4)
    .wire(4, service)
    .start();
  const { part } = run.component(4);
  const first = run.break({ type: 'flap', component: 4, instances: 2, everySeconds: 20 });
  run.until(5);
  const second = run.break({ type: 'flap', component: 4, instances: 1, everySeconds: 20 });
  const flapping = (seconds: number) => [0, 1, 2].filter((place) => part.flapsAt(place, seconds));
  expect([9, 12, 16, 21].map(flapping)).toEqual([[0, 1], [0], [], [0, 1]]);
  run.mend(second);
  expect([9, 12].map(flapping)).toEqual([[0, 1], []]);
  run.mend(first);
  expect(flapping(9)).toEqual([]);
});

test('a balancer takes out an instance whose health check flaps, though it works, and brings it back', () => {
  const run = new Bench()
    .client(client, 100)
    .balancer(4, { checkSeconds: 1, checkFailures: 2, checkSuccesses: 2 })
    .service(service, 1, {}, { instances: 2 })
    .wire(client, 4)
    .wire(4, service)
    .start();
  run.break({ type: 'flap', component: 4, instances: 1, everySeconds: 20 });
  const sent = (seconds: number) => run.until(seconds).calls(4, service, 'sent');
  // Nothing fails and all traffic goes on: to one instance only while the other is taken for dead.
  const before = sent(5);
  expect(sent(6) - before).toBe(100);
  expect(run.ended('ok')).toBeGreaterThan(590);
  const dead = (seconds: number) => {
    const router = run.until(seconds).component(4) as unknown as {
      readonly health: { isDead(place: number): boolean };
    };
    return [router.health.isDead(0), router.health.isDead(1)];
  };
  expect(dead(9.5)).toEqual([true, false]);
  expect(dead(12.5)).toEqual([false, false]);
  expect(dead(22.5)).toEqual([true, false]);
});

test('traffic that grows: second by second up to its factor', () => {
  const run = new Bench().client(client, 10).service(service, 0).wire(client, service).start();
  run.break({ type: 'ramp', component: client, factor: 5, overSeconds: 4 });
  const rate = (from: number, to: number) => {
    const before = run.until(from).started;
    return (run.until(to).started - before) / (to - from);
  };
  expect(rate(1.05, 2.05)).toBeCloseTo(20, -1);
  expect(rate(2.05, 3.05)).toBeCloseTo(30, -1);
  expect(rate(4.2, 14.2)).toBeCloseTo(50, 1);
});

test('service that slows down as data grow', () => {
  const run = chain();
  run.break({ type: 'grow', component: database, factor: 5, overSeconds: 4 });
  run.until(4.5).simulation.resetMeasures();
  expect(run.until(6).slowest).toBeCloseTo(0.01 + 5 * 0.02, 9);
});

test('a bad version: instance after instance fails its share; rolled back, none does', () => {
  const run = new Bench()
    .client(client, 100)
    .service(service, 1, {}, { instances: 2 })
    .wire(client, service, { spread: 'roundRobin' })
    .start();
  const fault = run.break({ type: 'deploy', component: service, share: 1, bootSeconds: 2 });
  // While the first one boots, the second, of the old version, does all the work.
  expect(run.until(1.9).ended('error')).toBe(0);
  // The second one boots: the first one, of the new version, fails everything.
  run.until(2.1).simulation.resetMeasures();
  expect(run.until(3.9).ended('ok')).toBe(0);
  run.until(10).mend(fault).until(15).simulation.resetMeasures();
  run.until(16);
  expect(run.ended('error')).toBe(0);
  expect(run.ended('ok')).toBeGreaterThan(95);
});

test('consumers that stop leave the messages where they are; delivered again, work is done twice', () => {
  const run = new Bench()
    .client(client, 10, write)
    .queue(4)
    .worker(5, 500, { slots: 10 })
    .wire(client, 4)
    .wire(4, 5)
    .start();
  const stop = run.break({ type: 'stopConsumers', component: 4 });
  run.until(0.95);
  expect(run.told(4, 'deliveries')).toBe(0);
  run.set(client, 'rate', 0).mend(stop);
  const deliveries = run.until(1).told(4, 'deliveries');
  expect(deliveries).toBe(9);
  run.break({ type: 'redeliver', component: 4 });
  run.until(5);
  expect(run.told(4, 'deliveries')).toBe(18);
  expect(run.told(4, 'completed')).toBe(9);
  expect(run.told(4, 'duplicates')).toBe(9);
});

test('a switch-over moves the primary and loses nothing that was acknowledged', () => {
  const run = new Bench()
    .client(client, 100, write)
    .database(database, 1, { lagMs: 1_000 }, { instances: 3 })
    .wire(client, database)
    .start()
    .until(5);
  const roles = run.component(database) as unknown as { roles: { primary: number } };
  expect(roles.roles.primary).toBe(0);
  run.break({ type: 'switchOver', component: database });
  expect(roles.roles.primary).toBe(1);
  run.until(10);
  expect(run.count(database, 'lostWrites')).toBe(0);
  expect(run.ended('ok')).toBeGreaterThan(990);
});
