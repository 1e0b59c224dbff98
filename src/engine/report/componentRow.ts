import { outcomes } from '../../model/Outcome';
import { type ComponentColumn, componentColumns } from '../../model/Snapshot';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import { External } from '../behaviours/External';
import { Gate } from '../behaviours/Gate';
import { ElasticPool } from '../behaviours/ElasticPool';
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

/** Writes the row of `componentColumns` of a component; what does not apply is NaN already. */
export function componentRow(
  component: Behaviour,
  now: number,
  windowSeconds: number,
  row: SnapshotRow,
): void {
  const { meter } = component;
  const good =
    meter.grown(meterCount.ended + outcomeNumber.ok) +
    meter.grown(meterCount.ended + outcomeNumber.degraded);
  let failures = 0;
  for (let outcome = outcomeNumber.degraded + 1; outcome < outcomes.length; outcome++) {
    if (outcome !== outcomeNumber.cancelled) failures += meter.grown(meterCount.ended + outcome);
  }
  row.put(places.arrivals, meter.grown(meterCount.arrived) / windowSeconds);
  row.put(places.completions, good / windowSeconds);
  row.put(places.failures, failures / windowSeconds);
  row.put(places.p50, meter.latency.recentQuantile(0.5));
  row.put(places.p99, meter.latency.recentQuantile(0.99));
  row.put(places.inFlight, meter.inside.value);
  row.put(places.instances, component.liveInstances);
  row.put(places.instancesUp, component.liveInstancesUp);
  row.put(places.wasted, meter.grown(meterCount.wasted) / windowSeconds);
  if (component instanceof ServerPool) putStation(component, now, windowSeconds, row);
  if (component instanceof ElasticPool)
    row.put(places.coldStarts, meter.grown(meterCount.coldStarts) / windowSeconds);
  if (component instanceof Cache) putCache(component, windowSeconds, row);
  if (isMailbox(component)) putQueue(component, windowSeconds, row);
  if (component instanceof Gate) putGate(component, windowSeconds, row);
  if (component instanceof External)
    row.put(places.rejections, rejections(component, windowSeconds));
  if (component instanceof Router) row.put(places.inTraffic, component.report.inTraffic);
  if (component instanceof Store) putStore(component, windowSeconds, row);
}

function putStation(
  component: ServerPool,
  now: number,
  windowSeconds: number,
  row: SnapshotRow,
): void {
  const { meter, instances, station } = component;
  const slotSeconds = Math.max(1, instances.up) * station.slots * windowSeconds;
  row.put(places.busy, meter.grownArea(meterCount.busyArea, now) / slotSeconds);
  row.put(places.held, meter.grownArea(meterCount.heldArea, now) / slotSeconds);
  row.put(places.waiting, meter.waiting.value);
  const limit = station.queueLimit * Math.max(1, instances.up);
  row.put(places.waitingLimit, limit === Infinity ? 0 : limit);
}

function putCache(component: Cache, windowSeconds: number, row: SnapshotRow): void {
  const { meter } = component;
  row.put(places.hitRatio, meter.grown(meterCount.hits) / meter.grown(meterCount.lookups));
  row.put(places.entries, component.entries);
  row.put(places.lostWrites, meter.counts[meterCount.lostWrites]!);
  if (component.unwritten > 0) row.put(places.backlog, component.unwritten);
  row.put(places.staleReads, meter.grown(meterCount.staleReads) / windowSeconds);
}

function putQueue(component: Mailbox, windowSeconds: number, row: SnapshotRow): void {
  const { meter } = component;
  const { counts } = component.messages;
  row.put(places.backlog, component.backlog);
  row.put(places.waiting, component.waiting);
  row.put(places.waitingLimit, component.places === Infinity ? 0 : component.places);
  row.put(places.oldestAge, component.oldestAge);
  row.put(places.redeliveries, meter.grown(meterCount.redeliveries) / windowSeconds);
  row.put(places.deadLetters, meter.counts[meterCount.deadLetters]!);
  row.put(places.lag, component.lag);
  row.put(places.duplicates, counts[messageCount.duplicates]!);
  row.put(places.outOfOrder, counts[messageCount.outOfOrder]!);
  row.put(places.lostMessages, counts[messageCount.lost]!);
  row.put(places.rebalances, counts[messageCount.rebalances]!);
}

function putStore(component: Store, windowSeconds: number, row: SnapshotRow): void {
  const { meter } = component;
  row.put(places.staleReads, meter.grown(meterCount.staleReads) / windowSeconds);
  row.put(places.lostWrites, meter.counts[meterCount.lostWrites]!);
  row.put(places.replicaLag, component.replicaLag);
}

function putGate(component: Gate, windowSeconds: number, row: SnapshotRow): void {
  row.put(places.rejections, rejections(component, windowSeconds));
  row.put(places.inFlightLimit, component.inFlightLimit);
  row.put(places.waiting, component.meter.waiting.value);
}

/** Turned away by a limit, or kept out for what matters more, per second. */
function rejections({ meter }: Behaviour, windowSeconds: number): number {
  const { rejected, shed } = outcomeNumber;
  const grown = meter.grown(meterCount.ended + rejected) + meter.grown(meterCount.ended + shed);
  return grown / windowSeconds;
}
