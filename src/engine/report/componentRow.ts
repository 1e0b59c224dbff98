import { outcomes } from '../../model/Outcome';
import { type ComponentColumn, componentColumns } from '../../model/Snapshot';
import { behavesAs } from '../behaviours/behavesAs';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import type { Gate } from '../behaviours/Gate';
import { isMailbox } from '../behaviours/isMailbox';
import type { Mailbox } from '../behaviours/Mailbox';
import { Router } from '../behaviours/Router';
import { ServerPool } from '../behaviours/ServerPool';
import { Store } from '../behaviours/Store';
import { meterCount } from '../measures/Meter';
import { messageCount } from '../messages/MessageMeter';
import { outcomeNumber } from '../outcomeNumber';
import type { SnapshotRow } from './SnapshotRow';

const places = Object.fromEntries(
  componentColumns.map((column, place) => [column, place]),
) as Readonly<Record<ComponentColumn, number>>;

/** Places of the columns that are per second of the measuring window. */
export const countedColumns = Uint8Array.of(
  places.arrivals,
  places.completions,
  places.failures,
  places.busy,
  places.held,
  places.wasted,
  places.redeliveries,
  places.staleReads,
  places.rejections,
  places.coldStarts,
);

/**
 * Writes the row of `componentColumns` of a component; what does not apply is NaN. In `countedColumns` it puts what came
 * together in the measuring window, which is a rate, or a share of the time, once it is divided by the seconds of the window.
 */
export function componentRow(component: Behaviour, now: number, row: SnapshotRow): void {
  const { meter } = component;
  row.clear();
  const good =
    meter.grown(meterCount.ended + outcomeNumber.ok) +
    meter.grown(meterCount.ended + outcomeNumber.degraded);
  let failures = 0;
  for (let outcome = outcomeNumber.degraded + 1; outcome < outcomes.length; outcome++) {
    if (outcome !== outcomeNumber.cancelled) failures += meter.grown(meterCount.ended + outcome);
  }
  row.put(places.arrivals, meter.grown(meterCount.arrived));
  row.put(places.completions, good);
  row.put(places.failures, failures);
  row.put(places.p50, meter.latency.recentQuantile(0.5));
  row.put(places.p99, meter.latency.recentQuantile(0.99));
  row.put(places.inFlight, meter.inside.value);
  row.put(places.instances, component.liveInstances);
  row.put(places.instancesUp, component.liveInstancesUp);
  row.put(places.wasted, meter.grown(meterCount.wasted));
  if (component instanceof ServerPool) putStation(component, now, row);
  if (behavesAs(component, 'elasticPool'))
    row.put(places.coldStarts, meter.grown(meterCount.coldStarts));
  if (component instanceof Cache) putCache(component, row);
  if (isMailbox(component)) putQueue(component, row);
  if (behavesAs(component, 'gate')) putGate(component, row);
  if (behavesAs(component, 'external')) row.put(places.rejections, rejections(component));
  if (component instanceof Router) row.put(places.inTraffic, component.report.inTraffic);
  if (component instanceof Store) putStore(component, row);
}

function putStation(component: ServerPool, now: number, row: SnapshotRow): void {
  const { meter, instances, station } = component;
  const slots = Math.max(1, instances.up) * station.slots;
  row.put(places.busy, meter.grownArea(meterCount.busyArea, now) / slots);
  row.put(places.held, meter.grownArea(meterCount.heldArea, now) / slots);
  row.put(places.waiting, meter.waiting.value);
  const limit = station.queueLimit * Math.max(1, instances.up);
  row.put(places.waitingLimit, limit === Infinity ? 0 : limit);
}

function putCache(component: Cache, row: SnapshotRow): void {
  const { meter } = component;
  row.put(places.hitRatio, meter.grown(meterCount.hits) / meter.grown(meterCount.lookups));
  row.put(places.entries, component.entries);
  row.put(places.lostWrites, meter.counts[meterCount.lostWrites]!);
  if (component.unwritten > 0) row.put(places.backlog, component.unwritten);
  row.put(places.staleReads, meter.grown(meterCount.staleReads));
}

function putQueue(component: Mailbox, row: SnapshotRow): void {
  const { meter } = component;
  const { counts } = component.messages;
  row.put(places.backlog, component.backlog);
  row.put(places.waiting, component.waiting);
  row.put(places.waitingLimit, component.places === Infinity ? 0 : component.places);
  row.put(places.oldestAge, component.oldestAge);
  row.put(places.redeliveries, meter.grown(meterCount.redeliveries));
  row.put(places.deadLetters, meter.counts[meterCount.deadLetters]!);
  row.put(places.lag, component.lag);
  row.put(places.duplicates, counts[messageCount.duplicates]!);
  row.put(places.outOfOrder, counts[messageCount.outOfOrder]!);
  row.put(places.lostMessages, counts[messageCount.lost]!);
  row.put(places.rebalances, counts[messageCount.rebalances]!);
}

function putStore(component: Store, row: SnapshotRow): void {
  const { meter } = component;
  row.put(places.staleReads, meter.grown(meterCount.staleReads));
  row.put(places.lostWrites, meter.counts[meterCount.lostWrites]!);
  row.put(places.replicaLag, component.replicaLag);
}

function putGate(component: Gate, row: SnapshotRow): void {
  row.put(places.rejections, rejections(component));
  row.put(places.inFlightLimit, component.inFlightLimit);
  row.put(places.waiting, component.meter.waiting.value);
}

/** Turned away by a limit, or kept out for what matters more. */
function rejections({ meter }: Behaviour): number {
  const { rejected, shed } = outcomeNumber;
  return meter.grown(meterCount.ended + rejected) + meter.grown(meterCount.ended + shed);
}
