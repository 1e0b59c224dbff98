import type { KeySet } from '../../collections/KeySet';
import { LoadTable } from '../../collections/LoadTable';
import { meterCount } from '../../measures/Meter';
import { outcomeNumber } from '../../outcomeNumber';
import { mostRows } from '../../spans/mostRows';
import { spanFlag } from '../../spans/spanFlag';
import { spanState } from '../../spans/spanState';
import { verb } from '../../spans/verb';
import { streamPurpose } from '../../streamPurpose';
import { isAbsent } from '../../Traffic';
import { CacheContent } from './CacheContent';

/** What a look-up comes to: the value is there, this one has to load it, or it waits for another that does. */
export const lookup = { hit: 0, miss: 1, wait: 2 } as const;

/** A load of which nothing is heard for so many seconds is taken as lost. */
const LOST_AFTER = 10;
/** Moments closer to each other than this are one, seconds. */
const SAME_TIME = 1e-9;
/** A load's mark: its value has come, or was removed before it came. */
const FILLED = 1;
const VOID = 2;

/**
 * Who loads a key that a cache does not have, and who waits meanwhile. With a store behind it the cache loads by itself;
 * else it answers the look-up as a miss, the caller loads, and what it stores here ends the load.
 */
export abstract class CacheLoads extends CacheContent {
  private readonly loads = this.state.keep(new LoadTable());
  private readonly chances = this.laterStream(streamPurpose.earlyLoads);

  /** Makes the look-up of a span. */
  protected lookUp(row: number): number {
    const { rules } = this;
    this.meter.counts[meterCount.lookups]!++;
    if (rules.isForced) return this.drawsHit(row) ? lookup.hit : lookup.miss;
    const set = this.setOf(row);
    const key = this.kernel.spans.key[row]!;
    const entry = set.find(key);
    if (entry < 0) return this.onMissing(row);
    const left = set.expiry(entry) - this.kernel.clock.now;
    if (left <= 0 && left <= -rules.grace) {
      this.meter.counts[meterCount.expired]!++;
      set.remove(key);
      return this.onMissing(row);
    }
    if (left <= 0 || rules.early !== 'never') {
      if (this.isDue(set, entry, left) && this.loadsAnew(row, left)) return lookup.miss;
      if (left <= 0) this.meter.counts[meterCount.servedOld]!++;
    }
    set.touch(entry);
    // A value past its time stays so until it is loaded anew, and what does not exist has a time of its own.
    if (rules.slides && left > 0 && !isAbsent(key)) {
      set.setExpiry(entry, this.newExpiry());
    }
    this.found(row, set.version(entry));
    return lookup.hit;
  }

  /** Keeps what a caller has loaded, or has written, and answers those who wait for it. */
  protected fill(row: number): void {
    const { kernel, rules, loads } = this;
    if (rules.isForced) return;
    const { spans } = kernel;
    const load = loads.find(spans.instance[row]!, spans.key[row]!);
    const isRead = this.traffic.operations[spans.operation[row]!]!.verb === verb.read;
    // Without a valid lease what was read may be older than what was written since.
    if (rules.protection === 'leases' && isRead && (load < 0 || loads.mark(load) === VOID)) return;
    const entry = isRead && this.unwrittenVersion(row) >= 0 ? -1 : this.store(row);
    if (load < 0) return;
    this.noteTime(load, this.setOf(row), entry);
    this.settle(load, row, outcomeNumber.ok);
  }

  /** The key is no longer right. */
  protected forget(row: number): void {
    const { spans, clock } = this.kernel;
    const key = spans.key[row]!;
    const set = this.setOf(row);
    if (this.rules.grace > 0) {
      const entry = set.find(key);
      if (entry >= 0) set.setExpiry(entry, Math.min(set.expiry(entry), clock.now));
    } else {
      set.remove(key);
    }
    if (this.rules.protection !== 'leases') return;
    const load = this.loads.find(spans.instance[row]!, key);
    if (load >= 0) this.loads.setMark(load, VOID);
  }

  /** A span that loads by itself is done: what it has is kept, and those who wait for it get the same answer. */
  protected landed(row: number, outcome: number): void {
    const { spans } = this.kernel;
    const isGood = outcome <= outcomeNumber.degraded;
    // A stand-in answer is told to all who wait, but not kept; what is still to be written is newer than what was read.
    const keeps =
      outcome === outcomeNumber.ok && !this.rules.isForced && this.unwrittenVersion(row) < 0;
    const entry = keeps ? this.store(row) : -1;
    const load = this.loads.find(spans.instance[row]!, spans.key[row]!);
    if (load < 0 || this.loads.leader(load) !== row) return;
    if (isGood) this.noteTime(load, this.setOf(row), entry);
    if (isGood || this.rules.protection !== 'leases') this.settle(load, row, outcome);
    else this.loads.setLeader(load, -1);
  }

  /** The span that loads hands over to another component and will never land: each who waits does the same. */
  override onForward(row: number): void {
    super.onForward(row);
    const { spans } = this.kernel;
    const load = this.loads.find(spans.instance[row]!, spans.key[row]!);
    if (load < 0 || this.loads.leader(load) !== row) return;
    for (let waiter = this.end(load); waiter >= 0; waiter = this.loads.dismiss(waiter)) {
      this.load(this.loads.rowOf(waiter));
    }
  }

  /** What others may wait for, or what waits for another, goes on. */
  override withdraw(row: number): boolean {
    const { spans } = this.kernel;
    const isLoading = this.loads.find(spans.instance[row]!, spans.key[row]!) >= 0;
    if (spans.state[row] === spanState.calling && isLoading) return false;
    return super.withdraw(row);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.endAll((load) => this.loads.place(load) === instance);
  }

  override flush(): void {
    super.flush();
    const { loads } = this;
    this.endAll((load) => loads.mark(load) === FILLED && loads.firstWaiter(load) < 0);
  }

  /** Time is up for some who wait: the first gets the lease when it is free, others lose patience. */
  protected onLeaseTimer(load: number): void {
    const { loads, rules } = this;
    const { now } = this.kernel.clock;
    const key = loads.key(load);
    const place = loads.place(load);
    loads.setTimer(load, -1);
    for (let waiter = loads.firstWaiter(load); waiter >= 0; waiter = loads.firstWaiter(load)) {
      const row = loads.rowOf(waiter);
      const isFree = loads.startedAt(load) + rules.lease - now < SAME_TIME;
      if (!isFree && !(loads.sinceOf(waiter) + rules.patience - now < SAME_TIME)) break;
      this.noteWait(waiter);
      loads.takeFirst(load);
      // Who has given up does not ask again: its lease would be of use to nobody.
      if (isFree && !this.isIdle(row)) loads.restart(load, this.leaderFor(row), now);
      this.load(row);
      // An answer at once may have ended this load.
      if (loads.find(place, key) !== load) return;
    }
    this.armLease(load);
  }

  /** Whether a span is to load by its caller, which has given up. */
  private isIdle(row: number): boolean {
    const { kernel } = this;
    return kernel.spans.isMarked(row, spanFlag.abandoned) && !kernel.plans.hasCalls(row);
  }

  /** The version of the key of which a write is still to be done, so that it is known although it was pushed out; -1: none. */
  protected unwrittenVersion(_row: number): number {
    return -1;
  }

  /** The key is not there: who loads it? */
  private onMissing(row: number): number {
    const unwritten = this.unwrittenVersion(row);
    if (unwritten >= 0) {
      this.found(row, unwritten);
      return lookup.hit;
    }
    if (!this.noticesLoads) return lookup.miss;
    const { spans } = this.kernel;
    const load = this.loads.find(spans.instance[row]!, spans.key[row]!);
    if (load >= 0) return this.onLoading(row, load);
    this.begins(row);
    return lookup.miss;
  }

  /** The key is not there, and somebody was told to load it. */
  private onLoading(row: number, load: number): number {
    const { loads, rules } = this;
    const { clock } = this.kernel;
    const isOld = clock.now - loads.startedAt(load) >= this.loadLasts;
    if (isOld && loads.leader(load) < 0 && loads.firstWaiter(load) < 0) {
      loads.restart(load, this.leaderFor(row), clock.now);
      return lookup.miss;
    }
    const waits =
      rules.protection === 'leases' ||
      (rules.protection === 'singleFlight' && loads.leader(load) >= 0);
    if (!waits) return lookup.miss;
    loads.join(load, row, clock.now);
    this.meter.counts[meterCount.coalesced]!++;
    if (rules.protection === 'leases') this.armLease(load);
    return lookup.wait;
  }

  /** Whether a value that is there is to be loaded anew: past its time, shortly before, or by a chance that grows towards it. */
  private isDue(set: KeySet, entry: number, left: number): boolean {
    const { early, aheadOf, beta } = this.rules;
    if (left <= 0) return true;
    if (early === 'ahead') return left <= aheadOf;
    // XFetch (Vattani, Chierichetti and Lowenstein 2015): -log(U) is an exponential variate.
    return this.chances.exponential() * set.loadTime(entry) * beta >= left;
  }

  /** Has a value that is there loaded anew, if nobody does so yet; true where it is this span's caller who has to. */
  private loadsAnew(row: number, left: number): boolean {
    const { loads, rules, kernel } = this;
    const { spans, clock } = kernel;
    const load = loads.find(spans.instance[row]!, spans.key[row]!);
    const isLoading =
      load >= 0 &&
      loads.mark(load) !== VOID &&
      (loads.leader(load) >= 0 || clock.now - loads.startedAt(load) < this.loadLasts);
    const mayBeMany = rules.early === 'chance' && rules.protection === 'none' && left > 0;
    if (isLoading && !mayBeMany) return false;
    const { counts } = this.meter;
    if (left > 0) counts[meterCount.earlyLoads]!++;
    if (left > 0 && !isLoading) {
      counts[meterCount.firstEarlyLoads]!++;
      counts[meterCount.earlySum]! += left;
    }
    if (!kernel.plans.hasCalls(row)) {
      if (load < 0) this.begins(row);
      else if (!isLoading) loads.restart(load, -1, clock.now);
      return true;
    }
    this.loadInBackground(row, load, isLoading);
    return false;
  }

  /** Loads the key of a span that has its answer already. */
  private loadInBackground(row: number, load: number, isLoading: boolean): void {
    const { loads, kernel } = this;
    const { spans, clock } = kernel;
    if (spans.live > mostRows.forRequests) return;
    const key = spans.key[row]!;
    const own = this.spanOfItsOwn(spans.instance[row]!, key, spans.operation[row]!);
    spans.request[own] = spans.request[row]!;
    if (load < 0) this.begins(own);
    else if (!isLoading) loads.restart(load, own, clock.now);
    kernel.plans.begin(own);
  }

  /** A span of the cache's own for a key and an operation: nobody waits for it. */
  protected spanOfItsOwn(instance: number, key: number, operation: number): number {
    const { kernel } = this;
    const { spans, clock } = kernel;
    const own = spans.take();
    spans.parent[own] = -1;
    spans.link[own] = -1;
    spans.hop[own] = -1;
    spans.component[own] = this.index;
    spans.instance[own] = instance;
    spans.operation[own] = operation;
    spans.verb[own] = this.traffic.operations[operation]!.verb;
    spans.key[own] = key;
    spans.request[own] = clock.requests;
    spans.plan[own] = kernel.plans.current(this.index, operation);
    spans.arrivedAt[own] = clock.now;
    spans.flags[own] = spanFlag.async;
    spans.state[own] = spanState.calling;
    if (!this.part.isTouched) this.kernel.touched.component(this.part);
    this.meter.arrive();
    return own;
  }

  /** Begins a load; one of long ago, of which nothing was heard, is forgotten. */
  private begins(row: number): void {
    const { loads } = this;
    const { spans, clock } = this.kernel;
    // Two steps for each new one keep the table from growing.
    for (let steps = 0; steps < 2; steps++) this.dropOldest();
    loads.open(spans.instance[row]!, spans.key[row]!, this.leaderFor(row), clock.now);
  }

  private dropOldest(): void {
    const { loads } = this;
    const load = loads.oldest;
    if (load < 0 || this.kernel.clock.now - loads.startedAt(load) < this.loadLasts) return;
    if (loads.leader(load) >= 0 || loads.firstWaiter(load) >= 0) loads.postpone(load);
    else this.end(load);
  }

  /** The span itself, where it loads; -1 where its caller does. */
  private leaderFor(row: number): number {
    return this.kernel.plans.hasCalls(row) ? row : -1;
  }

  /** A span that waited has to load now: by itself, or its caller is told so. */
  private load(row: number): void {
    const { kernel } = this;
    if (kernel.plans.hasCalls(row)) kernel.plans.begin(row);
    else kernel.reply(row, outcomeNumber.ok);
  }

  /** A load has ended: those who wait get the answer that the span has. A lease stays until its time is over. */
  private settle(load: number, row: number, outcome: number): void {
    const { loads, kernel, rules } = this;
    const { spans } = kernel;
    const version = spans.version[row]!;
    const isGood = outcome <= outcomeNumber.degraded;
    let waiter: number;
    if (rules.protection === 'leases') {
      this.cancelTimer(load);
      loads.setLeader(load, -1);
      loads.setMark(load, FILLED);
      waiter = loads.empty(load);
    } else {
      waiter = this.end(load);
    }
    for (; waiter >= 0; waiter = loads.dismiss(waiter)) {
      const follower = loads.rowOf(waiter);
      this.noteWait(waiter);
      spans.version[follower] = version;
      if (isGood) spans.flags[follower]! |= spanFlag.found;
      kernel.reply(follower, outcome);
    }
  }

  /** Notes how long a load took, unless its value had come before. */
  private noteTime(load: number, set: KeySet, entry: number): void {
    const { loads } = this;
    if (entry < 0 || loads.mark(load) === FILLED) return;
    set.setLoadTime(entry, this.kernel.clock.now - loads.startedAt(load));
  }

  private noteWait(waiter: number): void {
    this.meter.counts[meterCount.coalescedSum]! +=
      this.kernel.clock.now - this.loads.sinceOf(waiter);
  }

  private armLease(load: number): void {
    const { loads, rules, kernel } = this;
    const waiter = loads.firstWaiter(load);
    if (waiter < 0 || loads.timer(load) >= 0) return;
    const due = Math.min(
      loads.startedAt(load) + rules.lease,
      loads.sinceOf(waiter) + rules.patience,
    );
    const delay = Math.max(0, due - kernel.clock.now);
    loads.setTimer(load, kernel.timer(this.index, delay, load * 2));
  }

  private cancelTimer(load: number): void {
    const { loads, kernel } = this;
    if (loads.timer(load) >= 0) kernel.queue.cancel(loads.timer(load));
    loads.setTimer(load, -1);
  }

  /** Forgets a load; the first of those who wait for it, or -1. */
  private end(load: number): number {
    this.cancelTimer(load);
    return this.loads.close(load);
  }

  /** Forgets loads and those who wait for them. */
  private endAll(isMeant: (load: number) => boolean): void {
    const { loads } = this;
    for (let load = loads.oldest; load >= 0;) {
      const next = loads.after(load);
      if (isMeant(load)) {
        for (let waiter = this.end(load); waiter >= 0;) waiter = loads.dismiss(waiter);
      }
      load = next;
    }
  }

  /** How long a load counts as under way when nothing is heard of it, seconds. */
  private get loadLasts(): number {
    return this.rules.protection === 'leases' ? this.rules.lease : LOST_AFTER;
  }

  private get noticesLoads(): boolean {
    const { protection, early, grace } = this.rules;
    return protection !== 'none' || early !== 'never' || grace > 0;
  }
}
