import { outcomes } from '../../model/Outcome';
import { componentColumns, type ComponentColumn } from '../../model/Snapshot';
import { behavesAs } from '../behaviours/behavesAs';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import type { ElasticPool } from '../behaviours/ElasticPool';
import type { Gate } from '../behaviours/Gate';
import { isMailbox } from '../behaviours/isMailbox';
import type { Mailbox } from '../behaviours/Mailbox';
import { Router } from '../behaviours/Router';
import { ServerPool } from '../behaviours/ServerPool';
import { Store } from '../behaviours/Store';
import { type Meter, meterCount } from '../measures/Meter';
import { messageCount } from '../messages/messageCount';
import { outcomeNumber } from '../outcomeNumber';
import type { SnapshotTable } from './SnapshotTable';

const at = Object.fromEntries(componentColumns.map((column, place) => [column, place])) as Readonly<
  Record<ComponentColumn, number>
>;

/** Means of slots that differ by less are taken as the same: integrals are sums of many terms. */
const ROUNDING = 1e-6;
const { ended } = meterCount;
const { ok, degraded, cancelled, rejected, shed } = outcomeNumber;

/**
 * Tells of a component in a row of a table of `componentColumns`. What applies to it, and what only an edit or a fault can
 * change, is found out once.
 */
export class ComponentRow {
  private readonly meter: Meter;
  private readonly table: SnapshotTable;
  /** Where the row begins. */
  private readonly first: number;
  private readonly slots: number;
  /** What it is, where that has columns of its own. */
  private readonly isStation: boolean;
  private readonly turnsAway: boolean;
  private readonly livesByItself: boolean;
  private readonly elastic: ElasticPool | undefined;
  private readonly cache: Cache | undefined;
  private readonly mailbox: Mailbox | undefined;
  private readonly gate: Gate | undefined;
  private readonly router: Router | undefined;
  private readonly store: Store | undefined;

  constructor(component: Behaviour, table: SnapshotTable, row: number) {
    this.meter = component.meter;
    this.table = table;
    this.first = row * table.columns;
    this.isStation = component instanceof ServerPool;
    this.elastic = behavesAs(component, 'elasticPool') ? component : undefined;
    this.cache = component instanceof Cache ? component : undefined;
    this.mailbox = isMailbox(component) ? component : undefined;
    this.gate = behavesAs(component, 'gate') ? component : undefined;
    this.router = component instanceof Router ? component : undefined;
    this.store = component instanceof Store ? component : undefined;
    this.turnsAway = this.gate !== undefined || behavesAs(component, 'external');
    this.livesByItself = component.livesByItself;
    this.slots = component instanceof ServerPool ? this.openStation(component) : NaN;
    this.count();
    table.numbers[this.first + at.instances] = component.liveInstances;
    table.numbers[this.first + at.instancesUp] = component.liveInstancesUp;
  }

  /** Writes what is so now; whether it may be otherwise soon, although no further call comes. */
  tell(now: number): boolean {
    const { meter, table, first, elastic } = this;
    const { counts, latency } = meter;
    const { numbers } = table;
    table.grow(first + at.arrivals, counts[meterCount.arrived]!);
    table.grow(first + at.completions, goodOf(counts));
    table.grow(first + at.failures, failuresOf(counts));
    table.grow(first + at.wasted, counts[meterCount.wasted]!);
    numbers[first + at.p50] = latency.recentQuantile(0.5);
    numbers[first + at.p99] = latency.recentQuantile(0.99);
    numbers[first + at.inFlight] = meter.inside.value;
    const hasOtherSlots = this.isStation && this.tellStation(now);
    if (elastic !== undefined) this.tellElastic(elastic);
    if (this.cache !== undefined) this.tellCache(this.cache);
    if (this.mailbox !== undefined) this.tellQueue(this.mailbox);
    if (this.gate !== undefined) this.tellGate(this.gate);
    if (this.turnsAway) table.grow(first + at.rejections, rejectionsOf(counts));
    if (this.router !== undefined) numbers[first + at.inTraffic] = this.router.inTraffic;
    if (this.store !== undefined) this.tellStore(this.store);
    return (
      this.livesByItself ||
      meter.inside.value > 0 ||
      hasOtherSlots ||
      (this.isStation && this.isAtWork()) ||
      (this.cache !== undefined && this.cache.unwritten > 0)
    );
  }

  private openStation({ instances, station }: ServerPool): number {
    const up = Math.max(1, instances.up);
    const limit = station.queueLimit * up;
    this.table.numbers[this.first + at.waitingLimit] = limit === Infinity ? 0 : limit;
    return up * station.slots;
  }

  /** Says which columns are per second. */
  private count(): void {
    const { table, first } = this;
    const { earlier } = this.meter;
    table.count(first + at.arrivals, earlier[meterCount.arrived]!);
    table.count(first + at.completions, goodOf(earlier));
    table.count(first + at.failures, failuresOf(earlier));
    table.count(first + at.wasted, earlier[meterCount.wasted]!);
    if (this.isStation) {
      table.count(first + at.busy, 0);
      table.count(first + at.held, 0);
    }
    if (this.elastic !== undefined)
      table.count(first + at.coldStarts, earlier[meterCount.coldStarts]!);
    if (this.cache !== undefined || this.store !== undefined)
      table.count(first + at.staleReads, earlier[meterCount.staleReads]!);
    if (this.mailbox !== undefined)
      table.count(first + at.redeliveries, earlier[meterCount.redeliveries]!);
    if (this.turnsAway) table.count(first + at.rejections, rejectionsOf(earlier));
  }

  private isAtWork(): boolean {
    const { busy, held, waiting } = this.meter;
    return busy.value + held.value + waiting.value > 0;
  }

  /** Whether its slots have changed in the measuring window: the mean of them changes with time. */
  private tellStation(now: number): boolean {
    const { meter, table, first } = this;
    const busy = meter.grownArea(meterCount.busyArea, now);
    const held = meter.grownArea(meterCount.heldArea, now);
    const slots = this.meanSlots(busy + held, now);
    table.grow(first + at.busy, busy / slots);
    table.grow(first + at.held, held / slots);
    table.numbers[first + at.waiting] = meter.waiting.value;
    return slots !== this.slots;
  }

  /**
   * Slots that there were in the measuring window, on average over its time: instances may have come and gone. Those of
   * instances that were taken away are there for as long as they finish what they have.
   */
  private meanSlots(taken: number, now: number): number {
    const { meter } = this;
    const there = Math.max(taken, meter.grownArea(meterCount.openArea, now));
    const slots = there / meter.grownArea(meterCount.time, now);
    return Math.abs(slots - this.slots) > ROUNDING && slots > 0 ? slots : this.slots;
  }

  private tellElastic(pool: ElasticPool): void {
    const { table, first } = this;
    table.numbers[first + at.instances] = pool.liveInstances;
    table.numbers[first + at.instancesUp] = pool.liveInstancesUp;
    table.grow(first + at.coldStarts, this.meter.counts[meterCount.coldStarts]!);
  }

  private tellCache(cache: Cache): void {
    const { meter, table, first } = this;
    const { numbers } = table;
    const { unwritten } = cache;
    numbers[first + at.hitRatio] = meter.grown(meterCount.hits) / meter.grown(meterCount.lookups);
    numbers[first + at.entries] = cache.entries;
    numbers[first + at.lostWrites] = meter.counts[meterCount.lostWrites]!;
    numbers[first + at.backlog] = unwritten > 0 ? unwritten : NaN;
    table.grow(first + at.staleReads, meter.counts[meterCount.staleReads]!);
  }

  private tellQueue(mailbox: Mailbox): void {
    const { table, first } = this;
    const { numbers } = table;
    const { counts } = this.meter;
    const messages = mailbox.messages.counts;
    numbers[first + at.backlog] = mailbox.backlog;
    numbers[first + at.waiting] = mailbox.waiting;
    numbers[first + at.waitingLimit] = mailbox.places === Infinity ? 0 : mailbox.places;
    numbers[first + at.oldestAge] = mailbox.oldestAge;
    numbers[first + at.deadLetters] = counts[meterCount.deadLetters]!;
    numbers[first + at.lag] = mailbox.lag;
    numbers[first + at.duplicates] = messages[messageCount.duplicates]!;
    numbers[first + at.outOfOrder] = messages[messageCount.outOfOrder]!;
    numbers[first + at.lostMessages] = messages[messageCount.lost]!;
    numbers[first + at.rebalances] = messages[messageCount.rebalances]!;
    table.grow(first + at.redeliveries, counts[meterCount.redeliveries]!);
  }

  private tellGate(gate: Gate): void {
    const { numbers } = this.table;
    numbers[this.first + at.inFlightLimit] = gate.inFlightLimit;
    numbers[this.first + at.waiting] = this.meter.waiting.value;
  }

  private tellStore(store: Store): void {
    const { meter, table, first } = this;
    table.numbers[first + at.lostWrites] = meter.counts[meterCount.lostWrites]!;
    table.numbers[first + at.replicaLag] = store.replicaLag;
    table.grow(first + at.staleReads, meter.counts[meterCount.staleReads]!);
  }
}

function goodOf(counts: Float64Array): number {
  return counts[ended + ok]! + counts[ended + degraded]!;
}

function failuresOf(counts: Float64Array): number {
  let failures = 0;
  for (let outcome = degraded + 1; outcome < outcomes.length; outcome++) {
    if (outcome !== cancelled) failures += counts[ended + outcome]!;
  }
  return failures;
}

/** Turned away by a limit, or kept out for what matters more. */
function rejectionsOf(counts: Float64Array): number {
  return counts[ended + rejected]! + counts[ended + shed]!;
}
