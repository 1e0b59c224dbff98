import { downReason } from '../Instances';
import { WriteBuffers } from '../collections/WriteBuffers';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { CacheLoads, lookup } from './cache/CacheLoads';

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

  override onWorkDone(row: number): void {
    if (!this.act(row)) return;
    this.leave(row);
    this.kernel.reply(row, outcomeNumber.ok);
  }

  /** What was read through or written through is kept. */
  override onPlanDone(row: number, outcome: number): void {
    const { spans } = this.kernel;
    const isRead = spans.verb[row] === verb.read;
    const isGood = outcome <= outcomeNumber.degraded;
    if (isRead) {
      this.landed(row, outcome);
      if (isGood) spans.flags[row]! |= spanFlag.found;
    }
    if (spans.link[row]! < 0) {
      // Its version is still the number of writes where none took effect.
      this.endOwn(row, outcome, isGood ? 0 : spans.version[row]!);
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

  protected override isUnwritten(row: number): boolean {
    const { spans } = this.kernel;
    return this.buffers.at(spans.instance[row]!).has(spans.key[row]!);
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
    if (passesOn && rules.writes === 'behind' && this.takeIn(row)) return true;
    if (!passesOn || rules.writes === 'around') this.forget(row);
    if (!passesOn) return true;
    this.leave(row);
    kernel.plans.begin(row);
    return false;
  }

  /** Keeps a write for later; false where no more fit, and it is passed on at once. */
  private takeIn(row: number): boolean {
    const { spans } = this.kernel;
    const key = spans.key[row]!;
    const instance = spans.instance[row]!;
    const buffer = this.buffers.at(instance);
    if (buffer.size >= this.rules.capacity && !buffer.has(key)) return false;
    buffer.add(key, spans.operation[row]!, 1);
    spans.version[row] = (this.origin?.latestVersion(key) ?? 0) + buffer.writesOf(key);
    if (!this.rules.isForced) this.store(row);
    this.armRound(instance);
    return true;
  }

  private armRound(instance: number): void {
    const buffer = this.buffers.at(instance);
    if (buffer.timer >= 0 || buffer.left > 0 || buffer.out > 0 || buffer.size === 0) return;
    buffer.timer = this.kernel.timer(this.index, this.rules.writeAfter, instance * 2 + 1);
  }

  /** Passes on what the present round has left, so many at a time. */
  private passOn(instance: number): void {
    // A write that takes no time comes back here at once: the loop below goes on.
    if (this.passingOnAt === instance) return;
    const outer = this.passingOnAt;
    this.passingOnAt = instance;
    const buffer = this.buffers.at(instance);
    while (buffer.left > 0 && buffer.out < this.rules.writesAtOnce) {
      this.passOnFirst(instance);
    }
    this.passingOnAt = outer;
    this.armRound(instance);
  }

  private passOnFirst(instance: number): void {
    const { kernel } = this;
    const buffer = this.buffers.at(instance);
    buffer.takeFirst();
    buffer.left--;
    const { takenKey, takenOperation, takenWrites } = buffer;
    const own = this.spanOfItsOwn(instance, takenKey, takenOperation);
    kernel.spans.version[own] = takenWrites;
    buffer.out++;
    if (kernel.plans.hasCalls(own)) {
      kernel.plans.begin(own);
    } else {
      // There is no store behind it any more.
      this.meter.counts[meterCount.lostWrites]! += takenWrites;
      this.endOwn(own, outcomeNumber.unavailable, 0);
    }
  }

  /** A span of the cache's own has ended. Writes that could not be passed on wait for the next round. */
  private endOwn(row: number, outcome: number, writes: number): void {
    const { spans } = this.kernel;
    const instance = spans.instance[row]!;
    const key = spans.key[row]!;
    const operation = spans.operation[row]!;
    const isWrite = spans.verb[row] !== verb.read;
    const version = spans.version[row]!;
    this.meter.endUnheard(outcome);
    spans.release(row);
    if (!isWrite) return;
    const buffer = this.buffers.at(instance);
    buffer.out--;
    if (outcome <= outcomeNumber.degraded) {
      const entry = this.setAt(instance).find(key);
      if (entry >= 0 && !buffer.has(key)) this.setAt(instance).setVersion(entry, version);
    } else if (writes > 0 && this.isThere(instance)) {
      buffer.add(key, operation, writes);
    }
    this.passOn(instance);
  }

  /** Whether an instance has its memory: it is not dead, although it may have been taken out of the placement. */
  private isThere(instance: number): boolean {
    const gone = downReason.killed | downReason.zoneLost;
    return this.faults.removed === 0 && (this.instances.down[instance]! & gone) === 0;
  }

  private lose(instance: number): void {
    const buffer = this.buffers.at(instance);
    this.meter.counts[meterCount.lostWrites]! += buffer.writes;
    if (buffer.timer >= 0) this.kernel.queue.cancel(buffer.timer);
    buffer.timer = -1;
    buffer.clear();
  }
}
