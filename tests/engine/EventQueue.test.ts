import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventQueue } from '../../src/engine/EventQueue';
import { RandomStream } from '../../src/engine/random/RandomStream';

interface ModelEvent {
  readonly time: number;
  readonly subject: number;
  readonly handle: number;
}

function popUntil(queue: EventQueue, limit: number): boolean {
  queue.limit = limit;
  return queue.pop();
}

/** A queue together with a plain list that says what it must do; where they differ is noted in `mistakes`. */
class Rig {
  queue = new EventQueue();
  events: ModelEvent[] = [];
  readonly mistakes: string[] = [];
  private count = 0;

  schedule(time: number): void {
    const subject = this.count++;
    const handle = this.queue.schedule(time, subject & 7, subject);
    this.events.push({ time, subject, handle });
  }

  cancel(choice: number): void {
    if (this.events.length === 0) return;
    const [event] = this.events.splice(choice % this.events.length, 1);
    this.compare('cancelled once', this.queue.cancel(event!.handle), true);
    this.compare('cancelled twice', this.queue.cancel(event!.handle), false);
  }

  popUntil(limit: number): boolean {
    // The earliest; of equals, the one scheduled first, which comes first in the list.
    let best = -1;
    this.events.forEach((event, index) => {
      if (best < 0 || event.time < this.events[best]!.time) best = index;
    });
    const popped = popUntil(this.queue, limit);
    this.compare('popped', popped, best >= 0 && this.events[best]!.time <= limit);
    if (!popped || best < 0) return false;
    const [event] = this.events.splice(best, 1);
    this.compare('time', this.queue.poppedTime, event!.time);
    this.compare('subject', this.queue.poppedSubject, event!.subject);
    this.compare('code', this.queue.poppedCode, event!.subject & 7);
    return true;
  }

  checkNext(): void {
    const earliest = this.events.reduce((least, event) => Math.min(least, event.time), Infinity);
    this.compare('size', this.queue.size, this.events.length);
    this.compare('next time', this.queue.nextTime(), earliest);
  }

  saveAndContinue(): void {
    const saved = structuredClone(this.queue.save());
    this.queue.schedule(this.queue.poppedTime, 1, 1);
    this.queue = new EventQueue();
    this.queue.restore(saved);
  }

  private compare(what: string, actual: unknown, expected: unknown): void {
    if (actual !== expected)
      this.mistakes.push(`${what}: ${String(actual)} instead of ${String(expected)}`);
  }
}

const anyDelay = fc.oneof(
  fc.constantFrom(0, 0, 1e-9, 0.001, 0.0125, 1, 50, 1e9),
  fc.integer({ min: 0, max: 20 }).map((n) => n / 4),
  fc.double({ min: 0, max: 0.01, noNaN: true }),
  fc.integer({ min: -90, max: 90 }).map((tenths) => Math.pow(10, tenths / 10)),
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('schedule' as const),
      delay: anyDelay,
      times: fc.constantFrom(1, 1, 1, 60),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('pop' as const),
      delay: anyDelay,
      times: fc.constantFrom(1, 3, 40),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('cancel' as const),
      delay: anyDelay,
      times: fc.integer({ min: 0, max: 1000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom('next' as const, 'save' as const),
      delay: anyDelay,
      times: fc.constant(1),
    }),
  },
);

describe('the event queue', () => {
  test('agrees with a plain list over any mixture of scheduling, cancelling, popping and restoring', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), fc.boolean(), (steps, bounded) => {
        const rig = new Rig();
        for (const { what, delay, times } of steps) {
          const now = rig.queue.poppedTime;
          if (what === 'schedule')
            for (let count = 0; count < times; count++)
              rig.schedule(now + delay * (1 - (count % 7) / 10));
          else if (what === 'cancel') rig.cancel(times);
          else if (what === 'next') rig.checkNext();
          else if (what === 'save') rig.saveAndContinue();
          else
            for (let count = 0; count < times; count++)
              rig.popUntil(bounded ? now + delay : Infinity);
        }
        rig.checkNext();
        while (rig.popUntil(Infinity));
        rig.checkNext();
        expect(rig.mistakes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([1e-9, 1e-3, 1, 1e5])(
    'keeps the order through changes of bucket width (gaps around %d s)',
    (scale) => {
      const stream = new RandomStream(1, 1, 1);
      const rig = new Rig();
      for (let count = 0; count < 150; count++) rig.schedule(scale * stream.exponential());
      for (let count = 0; count < 12_000; count++) {
        rig.popUntil(Infinity);
        // Whole multiples make ties; now and then the pace changes a thousandfold.
        const pace = count % 4000 < 2000 ? scale : scale * 1000;
        rig.schedule(
          rig.queue.poppedTime +
            (count % 3 === 0 ? pace * stream.integer(5) : pace * stream.exponential()),
        );
        if (count % 7 === 0) {
          rig.cancel(stream.integer(1_000_000));
          rig.schedule(rig.queue.poppedTime + pace);
        }
        if (count % 3001 === 0) rig.saveAndContinue();
      }
      rig.checkNext();
      expect(rig.mistakes).toEqual([]);
    },
  );

  test('a hundred thousand events at one time come out in the order of scheduling, also with more arriving', () => {
    const queue = new EventQueue();
    queue.schedule(0.5, 0, 0);
    for (let index = 0; index < 100_000; index++) queue.schedule(1, 1, index);
    popUntil(queue, Infinity);
    let misplaced = 0;
    for (let index = 0; index < 150_000; index++) {
      popUntil(queue, Infinity);
      if (queue.poppedSubject !== index) misplaced++;
      if (index < 50_000) queue.schedule(1, 1, 100_000 + index);
    }
    expect([misplaced, queue.size]).toEqual([0, 0]);
    expect(popUntil(queue, Infinity)).toBe(false);
  });

  test.each([
    ['crowded into one bucket', (u: number) => 1e-4 + u * 1e-6],
    ['a second long after a long silence', (u: number) => 1e9 + u],
    ['over eighteen orders of magnitude', (u: number) => 1e-9 * Math.pow(1e18, u)],
    ['on whole seconds', (u: number) => Math.floor(u * 50)],
  ])('a hundred thousand events %s come out sorted', (_, timeOf) => {
    const stream = new RandomStream(4, 1, 1);
    const queue = new EventQueue();
    const times = Float64Array.from({ length: 100_000 }, () => timeOf(stream.uniform()));
    times.forEach((time, index) => queue.schedule(time, 1, index));
    const expected = Array.from(times.keys()).toSorted((a, b) => times[a]! - times[b]! || a - b);
    const popped: number[] = [];
    while (popUntil(queue, Infinity)) popped.push(queue.poppedSubject);
    expect(popped).toEqual(expected);
  });

  test('stopping at a limit and asking for the next time change nothing', () => {
    const queue = new EventQueue();
    queue.schedule(1000, 1, 1);
    expect(popUntil(queue, 5)).toBe(false);
    expect(queue.nextTime()).toBe(1000);
    queue.schedule(2, 2, 2);
    expect(queue.nextTime()).toBe(2);
    expect([
      popUntil(queue, 2),
      queue.poppedCode,
      popUntil(queue, 999.999),
      popUntil(queue, 1000),
      queue.poppedCode,
    ]).toEqual([true, 2, false, true, 1]);
    expect(queue.nextTime()).toBe(Infinity);
  });

  test('cancelled events cost no lasting memory', () => {
    const queue = new EventQueue();
    let highest = 0;
    for (let index = 0; index < 100_000; index++) {
      const handle = queue.schedule(1e6 + index, 1, index);
      highest = Math.max(highest, handle);
      queue.cancel(handle);
    }
    expect(highest).toBeLessThan(10_000);
    expect([queue.size, queue.nextTime(), popUntil(queue, Infinity)]).toEqual([0, Infinity, false]);
  });

  test('refuses the past, no time at all and negative codes', () => {
    const queue = new EventQueue();
    queue.schedule(5, 1, 1);
    popUntil(queue, Infinity);
    for (const time of [4.999, NaN, Infinity])
      expect(() => queue.schedule(time, 1, 1)).toThrow(RangeError);
    expect(() => queue.schedule(6, -1, 1)).toThrow(RangeError);
    expect(queue.cancel(-1) || queue.cancel(0) || queue.cancel(99)).toBe(false);
  });
});
