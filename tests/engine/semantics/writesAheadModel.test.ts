import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { always, Bench, write } from '../../support/bench';

const store = 12;
const SECONDS = 60;

/** Two caches that write behind, and what goes past them (place 2): rates a second; seconds until what waits is written. */
interface Traffic {
  readonly writes: readonly [number, number, number];
  readonly reads: readonly [number, number, number];
  readonly delays: readonly [number, number];
}

interface Truth {
  /** At the first cache, at the second one, at the store. */
  readonly stale: readonly number[];
  /** Acknowledged writes that an older one took away at the store. */
  readonly lost: number;
}

/** When what happens so often a second happens. */
function times(rate: number): readonly number[] {
  return Array.from({ length: Math.floor(SECONDS * rate) }, (_, place) => (place + 1) / rate);
}

/** The same on paper: a value is the number of its acknowledgement, and nothing takes time but the delays. */
function onPaper({ writes, reads, delays }: Traffic): Truth {
  let acknowledged = 0;
  let stored = 0;
  let lost = 0;
  const stale = [0, 0, 0];
  const caches = delays.map(() => ({ value: -1, waiting: -1, due: Infinity }));
  const look = (place: number, value: number): void => {
    if (value < acknowledged) stale[place]!++;
  };
  const passOn = (cache: { waiting: number; due: number }): void => {
    if (cache.waiting < stored) lost++;
    stored = cache.waiting;
    cache.due = Infinity;
  };
  const happen = (place: number, isWrite: boolean, at: number): void => {
    const cache = caches[place];
    if (isWrite) acknowledged++;
    if (cache === undefined) {
      if (isWrite) stored = acknowledged;
      else look(2, stored);
    } else if (isWrite) {
      cache.value = acknowledged;
      cache.waiting = acknowledged;
      if (cache.due === Infinity) cache.due = at + delays[place]!;
    } else if (cache.value < 0) {
      look(2, stored);
      cache.value = stored;
    } else {
      look(place, cache.value);
    }
  };
  const events = [0, 1, 2].flatMap((place) => [
    ...times(writes[place]!).map((at) => ({ at, place, isWrite: true })),
    ...times(reads[place]!).map((at) => ({ at, place, isWrite: false })),
  ]);
  for (const { at, place, isWrite } of [
    ...events.toSorted((one, other) => one.at - other.at),
    { at: SECONDS, place: 2, isWrite: false },
  ]) {
    for (const cache of caches.toSorted((one, other) => one.due - other.due)) {
      if (cache.due < at) passOn(cache);
    }
    if (at < SECONDS) happen(place, isWrite, at);
  }
  return { stale, lost };
}

function simulated({ writes, reads, delays }: Traffic): Truth {
  const behind = { writes: 'behind', ttlSeconds: 0 };
  const bench = new Bench()
    .cache(10, { ...behind, writeAfterSeconds: delays[0] })
    .cache(11, { ...behind, writeAfterSeconds: delays[1] })
    .put(store, 'sql-database', { serviceTime: always(0), writeTime: always(0) });
  for (const place of [0, 1, 2]) {
    bench
      .client(1 + place, writes[place]!, write)
      .client(4 + place, reads[place]!)
      .service(7 + place, 0)
      .wire(1 + place, 7 + place)
      .wire(4 + place, 7 + place)
      .wire(7 + place, 10 + place);
  }
  const run = bench.wire(10, store).wire(11, store).start().until(SECONDS);
  return {
    stale: [10, 11, store].map((id) => run.count(id, 'staleReads')),
    lost: run.count(store, 'lostWrites'),
  };
}

/** Rates that make no two things happen at once. */
const rateFrom = (odd: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most * 100 }).map((hundredths) => (hundredths + odd) / 100);

const traffic: fc.Arbitrary<Traffic> = fc.record({
  writes: fc.tuple(rateFrom(0.1234, 3), rateFrom(0.2571, 3), rateFrom(0.3119, 1)),
  reads: fc.tuple(rateFrom(0.4337, 9), rateFrom(0.5793, 9), rateFrom(0.6431, 9)),
  delays: fc.tuple(rateFrom(0.7177, 3), rateFrom(0.8513, 3)),
});

test('two caches that write behind, and what goes past them, come to what a model on paper says', () => {
  fc.assert(
    fc.property(traffic, (drawn) => {
      expect(simulated(drawn)).toEqual(onPaper(drawn));
    }),
    { numRuns: 25 },
  );
});
