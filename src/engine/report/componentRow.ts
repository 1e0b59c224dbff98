import { outcomes } from '../../model/Outcome';
import { type ComponentColumn, componentColumns } from '../../model/Snapshot';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import { External } from '../behaviours/External';
import { Gate } from '../behaviours/Gate';
import { ElasticPool } from '../behaviours/ElasticPool';
import { Mailbox } from '../behaviours/Mailbox';
import { Router } from '../behaviours/Router';
import { ServerPool } from '../behaviours/ServerPool';
import { Store } from '../behaviours/Store';
import { meterCount } from '../measures/Meter';
import { messageCount } from '../messages/MessageMeter';
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
  const { meter } = component;
  for (let column = 0; column < componentColumns.length; column++) put(column, NaN);
  const rate = (count: number): number => meter.grown(count) / windowSeconds;
  const good =
    rate(meterCount.ended + outcomeNumber.ok) + rate(meterCount.ended + outcomeNumber.degraded);
  let ended = 0;
  for (let outcome = 0; outcome < outcomes.length; outcome++) {
    if (outcome === outcomeNumber.cancelled) continue;
    ended += rate(meterCount.ended + outcome);
  }
  put(places.arrivals, rate(meterCount.arrived));
  put(places.completions, good);
  put(places.failures, ended - good);
  put(places.p50, meter.latency.recentQuantile(0.5));
  put(places.p99, meter.latency.recentQuantile(0.99));
  put(places.inFlight, meter.inside.value);
  put(places.instances, component.liveInstances);
  put(places.instancesUp, component.liveInstancesUp);
  put(places.wasted, rate(meterCount.wasted));
  if (component instanceof ServerPool) putStation(component, now, windowSeconds, put);
  if (component instanceof ElasticPool) put(places.coldStarts, rate(meterCount.coldStarts));
  if (component instanceof Cache) putCache(component, windowSeconds, put);
  if (component instanceof Mailbox) putQueue(component, windowSeconds, put);
  if (component instanceof Gate) putGate(component, windowSeconds, put);
  if (component instanceof External) put(places.rejections, rejections(component, windowSeconds));
  if (component instanceof Router) put(places.inTraffic, component.report.inTraffic);
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
  put(places.lostWrites, meter.counts[meterCount.lostWrites]!);
  if (component.unwritten > 0) put(places.backlog, component.unwritten);
  put(places.staleReads, meter.grown(meterCount.staleReads) / windowSeconds);
}

function putQueue(component: Mailbox, windowSeconds: number, put: Put): void {
  const { meter } = component;
  const { counts } = component.messages;
  put(places.backlog, component.backlog);
  put(places.waiting, component.waiting);
  put(places.waitingLimit, component.places === Infinity ? 0 : component.places);
  put(places.oldestAge, component.oldestAge);
  put(places.redeliveries, meter.grown(meterCount.redeliveries) / windowSeconds);
  put(places.deadLetters, meter.counts[meterCount.deadLetters]!);
  put(places.lag, component.lag);
  put(places.duplicates, counts[messageCount.duplicates]!);
  put(places.outOfOrder, counts[messageCount.outOfOrder]!);
  put(places.lostMessages, counts[messageCount.lost]!);
  put(places.rebalances, counts[messageCount.rebalances]!);
}

function putStore(component: Store, windowSeconds: number, put: Put): void {
  const { meter } = component;
  put(places.staleReads, meter.grown(meterCount.staleReads) / windowSeconds);
  put(places.lostWrites, meter.counts[meterCount.lostWrites]!);
  put(places.replicaLag, component.replicaLag);
}

function putGate(component: Gate, windowSeconds: number, put: Put): void {
  put(places.rejections, rejections(component, windowSeconds));
  put(places.inFlightLimit, component.inFlightLimit);
  put(places.waiting, component.meter.waiting.value);
}

/** Turned away by a limit, or kept out for what matters more, per second. */
function rejections({ meter }: Behaviour, windowSeconds: number): number {
  const { rejected, shed } = outcomeNumber;
  const grown = meter.grown(meterCount.ended + rejected) + meter.grown(meterCount.ended + shed);
  return grown / windowSeconds;
}
