import { outcomes } from '../../model/Outcome';
import { type ComponentColumn, componentColumns } from '../../model/Snapshot';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import { Queue } from '../behaviours/Queue';
import { ServerPool } from '../behaviours/ServerPool';
import { Store } from '../behaviours/Store';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';

type Put = (column: number, value: number) => void;

const places = Object.fromEntries(
  componentColumns.map((column, place) => [column, place]),
) as Readonly<Record<ComponentColumn, number>>;

/** Writes the row of `componentColumns` of a component; what does not apply is NaN. */
export function componentRow(
  component: Behaviour,
  now: number,
  windowSeconds: number,
  put: Put,
): void {
  const { meter, instances } = component;
  for (let column = 0; column < componentColumns.length; column++) put(column, NaN);
  const rate = (count: number): number => meter.grown(count) / windowSeconds;
  const good =
    rate(meterCount.ended + outcomeNumber.ok) + rate(meterCount.ended + outcomeNumber.degraded);
  let ended = 0;
  for (let outcome = 0; outcome < outcomes.length; outcome++) {
    ended += rate(meterCount.ended + outcome);
  }
  put(places.arrivals, rate(meterCount.arrived));
  put(places.completions, good);
  put(places.failures, ended - good);
  put(places.p50, meter.latency.recentQuantile(0.5));
  put(places.p99, meter.latency.recentQuantile(0.99));
  put(places.inFlight, meter.inside.value);
  put(places.instances, instances.placed);
  put(places.instancesUp, instances.up);
  put(places.wasted, rate(meterCount.wasted));
  if (component instanceof ServerPool) putStation(component, now, windowSeconds, put);
  if (component instanceof Cache) putCache(component, windowSeconds, put);
  if (component instanceof Queue) putQueue(component, windowSeconds, put);
  if (component instanceof Store) putStore(component, windowSeconds, put);
}

function putStation(component: ServerPool, now: number, windowSeconds: number, put: Put): void {
  const { meter, instances, station } = component;
  const slotSeconds = Math.max(1, instances.up) * station.slots * windowSeconds;
  put(places.busy, meter.grownArea(meterCount.busyArea, now) / slotSeconds);
  put(places.held, meter.grownArea(meterCount.heldArea, now) / slotSeconds);
  put(places.waiting, meter.waiting.value);
  const limit = station.queueLimit * Math.max(1, instances.up);
  put(places.waitingLimit, limit === Infinity ? 0 : limit);
}

function putCache(component: Cache, windowSeconds: number, put: Put): void {
  const { meter } = component;
  put(places.hitRatio, meter.grown(meterCount.hits) / meter.grown(meterCount.lookups));
  put(places.entries, component.entries);
  put(places.staleReads, meter.grown(meterCount.staleReads) / windowSeconds);
}

function putQueue(component: Queue, windowSeconds: number, put: Put): void {
  const { meter } = component;
  put(places.backlog, component.backlog);
  put(places.waiting, component.waiting);
  put(places.waitingLimit, component.places === Infinity ? 0 : component.places);
  put(places.oldestAge, component.oldestAge);
  put(places.redeliveries, meter.grown(meterCount.redeliveries) / windowSeconds);
  put(places.deadLetters, meter.counts[meterCount.deadLetters]!);
}

function putStore(component: Store, windowSeconds: number, put: Put): void {
  const { meter } = component;
  put(places.staleReads, meter.grown(meterCount.staleReads) / windowSeconds);
  put(places.lostWrites, meter.counts[meterCount.lostWrites]!);
  put(places.replicaLag, component.replicaLag);
}
