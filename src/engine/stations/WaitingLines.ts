import { longerColumn } from '../collections/longerColumn';
import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';
import { RowLists } from './RowLists';
import type { RowTraits } from './RowTraits';

/** In which order those who wait are served. */
export type LineOrder = 'fifo' | 'lifo' | 'adaptive' | 'priority' | 'preemptive' | 'fair';

const PRIORITIES = 10;
const FIRST_TENANTS = 16;
/** Tenants with a lane of their own; beyond so many, several share one. A power of two. */
const MOST_TENANTS = 1_024;

/**
 * Waiting lines of the instances of a component in an order of one's choice. Each has one lane, one for each priority, or one
 * for each tenant.
 */
export class WaitingLines implements Saveable {
  order: LineOrder = 'fifo';
  /** Of `adaptive`: from so many on, the last to come is the first to go. */
  threshold = 0;
  /** Whether a lane is kept for each priority although the order does not ask for it. */
  private sortsByPriority = false;
  private lanes = 1;
  private total = new Int32Array(0);
  /** By instance, of `fair`: the lane that was served last. */
  private turn = new Int32Array(0);
  private readonly lists: RowLists;
  private readonly spans: SpanTable;
  private readonly traits: RowTraits;

  constructor(spans: SpanTable, traits: RowTraits) {
    this.spans = spans;
    this.traits = traits;
    this.lists = new RowLists(spans);
  }

  /** Makes room for instances. */
  fit(instances: number): void {
    if (this.total.length < instances) {
      this.total = longerColumn(this.total, instances);
      this.turn = longerColumn(this.turn, instances);
    }
    this.lists.fit(this.total.length * this.lanes);
  }

  /** Takes another order; who waits already is put in line by it. `evicts`: whether `victim` will be asked for. */
  arrange(order: LineOrder, evicts: boolean): void {
    const sortsByPriority = evicts && order !== 'fair';
    if (order === this.order && sortsByPriority === this.sortsByPriority) return;
    this.rebuild(() => {
      this.order = order;
      this.sortsByPriority = sortsByPriority;
      this.lanes = this.lanesNeeded();
    });
  }

  /** Who waits at an instance. */
  count(instance: number): number {
    return this.total[instance]!;
  }

  /** Whether a span stands in a line here. */
  holds(row: number): boolean {
    return this.lists.listOf(row) >= 0;
  }

  /** Puts a span at the end of its lane. */
  append(row: number): void {
    const instance = this.spans.instance[row]!;
    const lane = this.laneOf(row);
    this.lists.append(instance * this.lanes + lane, row);
    this.total[instance]!++;
  }

  /** Puts a span back to the front of its lane. */
  prepend(row: number): void {
    const instance = this.spans.instance[row]!;
    const lane = this.laneOf(row);
    this.lists.prepend(instance * this.lanes + lane, row);
    this.total[instance]!++;
  }

  remove(row: number): void {
    this.lists.remove(row);
    this.total[this.spans.instance[row]!]!--;
  }

  /** Takes the next one out of the line of an instance; only when there is one. */
  shift(instance: number): number {
    const row = this.next(instance);
    this.remove(row);
    return row;
  }

  /**
   * Who makes room for a newcomer at a full line: the newest of the lowest priority below its own; of `fair`, the newest of
   * the tenant with the longest lane, if that is longer than the newcomer's. -1: nobody does.
   */
  victim(newcomer: number): number {
    const instance = this.spans.instance[newcomer]!;
    const own = this.laneOf(newcomer);
    const base = instance * this.lanes;
    if (this.order === 'fair') {
      const longest = this.longestLane(base);
      const isLonger = this.lists.count(base + longest) > this.lists.count(base + own);
      return isLonger ? this.lists.last(base + longest) : -1;
    }
    for (let lane = 0; lane < own; lane++) {
      const last = this.lists.last(base + lane);
      if (last >= 0) return last;
    }
    return -1;
  }

  /** Forgets the line of an instance. */
  clear(instance: number): void {
    for (let lane = 0; lane < this.lanes; lane++) this.lists.clear(instance * this.lanes + lane);
    this.total[instance] = 0;
  }

  save(): Saved {
    return [this.lanes, this.total.slice(), this.turn.slice(), this.lists.save()];
  }

  restore(saved: Saved): void {
    const [lanes, total, turn, lists] = saved as readonly Saved[];
    this.lanes = lanes as number;
    this.total = (total as Int32Array).slice();
    this.turn = (turn as Int32Array).slice();
    this.lists.restore(lists!);
  }

  private next(instance: number): number {
    switch (this.order) {
      case 'fifo':
        return this.earliest(instance);
      case 'lifo':
        return this.latest(instance);
      case 'adaptive':
        return this.total[instance]! >= this.threshold
          ? this.latest(instance)
          : this.earliest(instance);
      case 'priority':
      case 'preemptive':
        return this.mostImportant(instance);
      case 'fair':
        return this.nextInTurn(instance);
    }
  }

  /** The first to have come; among equals the one that matters more. */
  private earliest(instance: number): number {
    const base = instance * this.lanes;
    if (this.lanes === 1) return this.lists.first(base);
    let found = -1;
    for (let lane = this.lanes - 1; lane >= 0; lane--) {
      const row = this.lists.first(base + lane);
      if (row >= 0 && (found < 0 || this.arrivedAt(row) < this.arrivedAt(found))) found = row;
    }
    return found;
  }

  /** The last to have come; among equals the one that matters more. */
  private latest(instance: number): number {
    const base = instance * this.lanes;
    if (this.lanes === 1) return this.lists.last(base);
    let found = -1;
    for (let lane = this.lanes - 1; lane >= 0; lane--) {
      const row = this.lists.last(base + lane);
      if (row >= 0 && (found < 0 || this.arrivedAt(row) > this.arrivedAt(found))) found = row;
    }
    return found;
  }

  private arrivedAt(row: number): number {
    return this.spans.arrivedAt[row]!;
  }

  private mostImportant(instance: number): number {
    const base = instance * this.lanes;
    for (let lane = this.lanes - 1; lane >= 0; lane--) {
      const row = this.lists.first(base + lane);
      if (row >= 0) return row;
    }
    return -1;
  }

  private nextInTurn(instance: number): number {
    const base = instance * this.lanes;
    for (let step = 1; step <= this.lanes; step++) {
      const lane = (this.turn[instance]! + step) & (this.lanes - 1);
      const row = this.lists.first(base + lane);
      if (row >= 0) {
        this.turn[instance] = lane;
        return row;
      }
    }
    return -1;
  }

  private longestLane(base: number): number {
    let longest = 0;
    for (let lane = 1; lane < this.lanes; lane++) {
      if (this.lists.count(base + lane) > this.lists.count(base + longest)) longest = lane;
    }
    return longest;
  }

  private laneOf(row: number): number {
    if (this.order === 'fair') return this.laneOfTenant(this.traits.tenant(row));
    return this.lanes === 1 ? 0 : this.traits.priority(row);
  }

  private laneOfTenant(tenant: number): number {
    const lane = tenant & (MOST_TENANTS - 1);
    while (lane >= this.lanes) this.rebuild(() => (this.lanes *= 2));
    return lane;
  }

  private lanesNeeded(): number {
    if (this.order === 'fair') return FIRST_TENANTS;
    const byPriority = this.order === 'priority' || this.order === 'preemptive';
    return byPriority || this.sortsByPriority ? PRIORITIES : 1;
  }

  /** Changes how lanes are made, with everybody out of line meanwhile; they come back in the order of their arrival. */
  private rebuild(change: () => void): void {
    const rows: number[] = [];
    for (let list = 0; list < this.total.length * this.lanes; list++) {
      for (let row = this.lists.first(list); row >= 0; row = this.lists.first(list)) {
        this.remove(row);
        rows.push(row);
      }
    }
    change();
    this.fit(this.total.length);
    // Stable: who came at the same time stays in the order of the lanes.
    rows.sort((one, other) => this.arrivedAt(one) - this.arrivedAt(other));
    for (const row of rows) this.append(row);
  }
}
