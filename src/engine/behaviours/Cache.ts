import { WriteBuffers } from '../collections/WriteBuffers';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import type { Store } from './Store';
import { CacheLoads, lookup } from './cache/CacheLoads';

const { ok, degraded, unavailable, conflict } = outcomeNumber;

/**
 * Keys held in memory. Each instance holds the keys whose hash falls to it. A look-up that finds nothing is answered as a
 * miss, or read through from the store behind; a write goes to that store, before the answer or after it.
 */
export class Cache extends CacheLoads {
  private readonly buffers = this.state.keep(new WriteBuffers());
  /** The instance whose writes are being passed on, while a handler does so; else -1. */
  private passingOnAt = -1;

  protected override apply(settings: Settings): void {
    super.apply(settings);
    this.buffers.fit(this.instances.count);
  }

  /** Whether its callers are to share what they load after a miss, one load per key and instance of theirs. */
  get isShared(): boolean {
    return this.rules.protection === 'singleFlight' && !this.rules.isForced;
  }

  override get livesByItself(): boolean {
    return this.unwritten > 0;
  }

  /** Writes that were acknowledged and have not been passed on to the store. */
  get unwritten(): number {
    return this.buffers.writes;
  }

  /** The newest version of a key that it has acknowledged and not passed on; -1 where there is none. */
  newestUnwritten(key: number): number {
    return this.buffers.newest(key);
  }

  /** Takes a store for the one whose values it holds; what it still has to write elsewhere is a write like others there. */
  follow(origin: Store | undefined): void {
    const before = this.origin;
    this.origin = origin;
    if (before === undefined || before === origin) return;
    for (let instance = 0; instance < this.instances.count; instance++) {
      this.disown(instance, before);
    }
  }

  /** What an instance has acknowledged counts no more as versions of a store. */
  private disown(instance: number, store: Store | undefined): void {
    for (const key of this.buffers.at(instance).unnumber()) store?.forgo(key);
  }

  override onWorkDone(row: number): void {
    if (!this.act(row)) return;
    this.leave(row);
    this.kernel.reply(row, ok);
  }

  /** What was read through or written through is kept. */
  override onPlanDone(row: number, outcome: number): void {
    const { spans } = this.kernel;
    const isRead = spans.verb[row] === verb.read;
    const isGood = outcome <= degraded;
    if (isRead) {
      this.landed(row, outcome);
      if (isGood) spans.flags[row]! |= spanFlag.found;
    }
    if (spans.link[row]! < 0) {
      this.endOwn(row, outcome);
      return;
    }
    if (!isRead && isGood && this.rules.writes !== 'around' && !this.rules.isForced) {
      this.store(row);
    }
    super.onPlanDone(row, outcome);
  }

  /** What was acknowledged and not yet passed on is lost. */
  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.lose(instance);
  }

  override flush(): void {
    super.flush();
    for (let instance = 0; instance < this.instances.count; instance++) this.lose(instance);
  }

  protected override unwrittenVersion(row: number): number {
    const { spans } = this.kernel;
    const buffer = this.buffers.at(spans.instance[row]!);
    const key = spans.key[row]!;
    if (!buffer.knows(key)) return -1;
    const version = buffer.newest(key);
    return version < 0 ? this.latestOf(row) : version;
  }

  override onTimer(subject: number): void {
    if (subject % 2 === 0) {
      this.onLeaseTimer(subject / 2);
      return;
    }
    const instance = (subject - 1) / 2;
    const buffer = this.buffers.at(instance);
    buffer.timer = -1;
    buffer.left = buffer.size;
    this.passOn(instance);
  }

  /** Does what is asked; true where it can be answered now. */
  private act(row: number): boolean {
    const { kernel } = this;
    switch (kernel.spans.verb[row]) {
      case verb.populate:
        this.fill(row);
        return true;
      case verb.invalidate:
        this.forget(row);
        return true;
      case verb.read:
        return this.read(row);
      default:
        return this.write(row);
    }
  }

  private read(row: number): boolean {
    const { kernel } = this;
    const answer = this.lookUp(row);
    if (answer === lookup.hit) return true;
    if (answer === lookup.miss && !kernel.plans.hasCalls(row)) return true;
    this.leave(row);
    if (answer === lookup.miss) kernel.plans.begin(row);
    else kernel.spans.state[row] = spanState.calling;
    return false;
  }

  private write(row: number): boolean {
    const { kernel, rules } = this;
    const passesOn = kernel.plans.hasCalls(row);
    const taken = passesOn ? this.takeIn(row) : unavailable;
    if (taken === ok) return true;
    if (taken === conflict) {
      this.leave(row);
      kernel.reply(row, conflict);
      return false;
    }
    if (!passesOn || rules.writes === 'around') this.forget(row);
    if (!passesOn) return true;
    this.leave(row);
    kernel.plans.begin(row);
    return false;
  }

  /**
   * Keeps a write for later, after what waits of its key; a conditional one where it knows whether the condition holds.
   * `unavailable`: it is to be passed on at once, as where no more fit or only the store can tell.
   */
  private takeIn(row: number): number {
    const { rules, origin } = this;
    const { spans } = this.kernel;
    const key = spans.key[row]!;
    const instance = spans.instance[row]!;
    const buffer = this.buffers.at(instance);
    const fits = rules.writes === 'behind' && buffer.size < rules.capacity;
    if ((!fits && !buffer.has(key)) || origin?.keepsStock === true) return unavailable;
    const base = spans.verb[row] === verb.conditional ? spans.version[row]! : -1;
    if (base >= 0) {
      const known = this.knownVersion(row);
      if (known < 0) return unavailable;
      if (known !== base) return conflict;
    }
    const version = origin?.acknowledgeAhead(key, this) ?? -1;
    buffer.add(key, spans.operation[row]!, 1, version);
    spans.version[row] = version < 0 ? this.latestOf(row) + 1 : version;
    if (!rules.isForced) this.store(row);
    this.armRound(instance);
    return ok;
  }

  /** The version of a key that the cache would answer with; -1 where it would have to ask. */
  private knownVersion(row: number): number {
    const set = this.setOf(row);
    const entry = set.find(this.kernel.spans.key[row]!);
    return entry < 0 ? this.unwrittenVersion(row) : set.version(entry);
  }

  private armRound(instance: number): void {
    const buffer = this.buffers.at(instance);
    if (buffer.timer >= 0 || buffer.left > 0 || buffer.out.size > 0 || buffer.size === 0) return;
    buffer.timer = this.kernel.timer(this.index, this.rules.writeAfter, instance * 2 + 1);
  }

  /** Passes on what the present round has left, so many at a time. */
  private passOn(instance: number): void {
    // A write that takes no time comes back here at once: the loop below goes on.
    if (this.passingOnAt === instance) return;
    const outer = this.passingOnAt;
    this.passingOnAt = instance;
    const buffer = this.buffers.at(instance);
    while (buffer.left > 0 && buffer.out.size < this.rules.writesAtOnce) {
      this.passOnFirst(instance);
    }
    this.passingOnAt = outer;
    this.armRound(instance);
  }

  private passOnFirst(instance: number): void {
    const { kernel } = this;
    const { spans, plans } = kernel;
    const buffer = this.buffers.at(instance);
    buffer.takeFirst();
    buffer.left--;
    const { takenKey, takenOperation, takenWrites, takenVersion } = buffer;
    const own = this.spanOfItsOwn(instance, takenKey, takenOperation);
    // Whatever its operation asks for elsewhere, and on whichever condition it was acknowledged: it is a plain write.
    spans.verb[own] = verb.behind;
    spans.plan[own] = plans.forCall(this.index, own);
    spans.version[own] = takenVersion;
    spans.target[own] = takenWrites;
    buffer.out.set(takenKey, takenVersion);
    if (plans.hasCalls(own)) {
      plans.begin(own);
    } else {
      // There is no store behind it any more.
      this.meter.counts[meterCount.lostWrites]! += takenWrites;
      spans.target[own] = 0;
      this.endOwn(own, unavailable);
    }
  }

  /** A span of the cache's own has ended. Writes that could not be passed on wait for the next round. */
  private endOwn(row: number, outcome: number): void {
    const { spans } = this.kernel;
    const instance = spans.instance[row]!;
    const key = spans.key[row]!;
    const operation = spans.operation[row]!;
    const isWrite = spans.verb[row] !== verb.read;
    const version = spans.version[row]!;
    const writes = spans.target[row]!;
    this.meter.endUnheard(outcome);
    spans.release(row);
    if (!isWrite) return;
    const buffer = this.buffers.at(instance);
    const number = buffer.out.get(key);
    buffer.out.delete(key);
    if (outcome <= degraded) {
      const entry = this.setAt(instance).find(key);
      if (entry >= 0 && !buffer.has(key)) this.setAt(instance).setVersion(entry, version);
    } else if (writes > 0 && this.faults.removed === 0 && !this.instances.isDead(instance)) {
      buffer.add(key, operation, writes, number);
    } else {
      this.origin?.forgo(key);
    }
    this.passOn(instance);
  }

  private lose(instance: number): void {
    const buffer = this.buffers.at(instance);
    this.meter.counts[meterCount.lostWrites]! += buffer.writes;
    if (buffer.timer >= 0) this.kernel.queue.cancel(buffer.timer);
    buffer.timer = -1;
    this.disown(instance, this.origin);
    buffer.clear();
  }
}
