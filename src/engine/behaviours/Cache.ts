import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { LruSet } from '../collections/LruSet';
import { LruSets } from '../collections/LruSets';
import type { Kernel } from '../Kernel';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { verb } from '../spans/verb';
import { streamPurpose } from '../streamPurpose';
import type { Traffic } from '../Traffic';
import { mixKey } from './mixKey';
import { ServerPool } from './ServerPool';
import type { Store } from './Store';

/**
 * Keys held in memory, the least recently used of which makes room. Each instance holds the keys whose hash falls to it. A
 * look-up that finds nothing is answered as a miss, or read through from the store behind.
 */
export class Cache extends ServerPool {
  /** The store whose values it holds, if there is one: staleness is told by its versions. */
  origin: Store | undefined;
  private readonly sets = this.state.keep(new LruSets());
  private timeToLive = Infinity;
  private startsWarm = false;
  private readonly ages = this.stream(streamPurpose.choice);
  private readonly traffic: Traffic;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind);
    this.traffic = traffic;
  }

  protected override apply(settings: Settings): void {
    this.applyStation(settings);
    this.startsWarm = settings.choice('start') === 'warm';
    const seconds = settings.number('ttlSeconds');
    this.timeToLive = seconds > 0 ? seconds : Infinity;
    this.sets.fit(this.instances.count, settings.number('capacity'));
    for (let place = 0; place < this.instances.count; place++) {
      if (this.instances.isRetired(place)) this.sets.at(place).clear();
    }
  }

  /** Starts with the most popular keys where it is set to be warm; their ages are spread over their time to live. */
  override begin(): void {
    if (!this.startsWarm) return;
    const { keySpaces } = this.traffic;
    const known = Math.max(...keySpaces.map((keys) => keys.initial));
    const capacity = Math.min(known, this.sets.at(0).capacity * this.instances.placed);
    for (let rank = capacity - 1; rank >= 0; rank--) {
      for (const keys of keySpaces) {
        if (rank < keys.initial) this.warm(keys.base + rank);
      }
    }
  }

  /** The instance that the key's hash falls to. */
  override pick(row: number): number {
    return this.placeOf(this.kernel.spans.key[row]!);
  }

  private placeOf(key: number): number {
    const { instances } = this;
    if (instances.count === 1) return 0;
    let left = mixKey(key) % instances.placed;
    for (let place = 0; place < instances.count; place++) {
      if ((instances.down[place]! & 4) === 0 && left-- === 0) return place;
    }
    return 0;
  }

  override onWorkDone(row: number): void {
    const { kernel } = this;
    const { spans } = kernel;
    switch (spans.verb[row]) {
      case verb.populate:
        this.store(row);
        break;
      case verb.invalidate:
        this.setOf(row).remove(spans.key[row]!);
        break;
      case verb.read:
        if (!this.find(row) && kernel.plans.hasCalls(row)) {
          this.leave(row);
          kernel.plans.begin(row);
          return;
        }
        break;
      default:
        if (kernel.plans.hasCalls(row)) {
          this.setOf(row).remove(spans.key[row]!);
          this.leave(row);
          kernel.plans.begin(row);
          return;
        }
        this.setOf(row).remove(spans.key[row]!);
    }
    this.leave(row);
    kernel.reply(row, outcomeNumber.ok);
  }

  /** What was read through or written through is kept. */
  override onPlanDone(row: number, outcome: number): void {
    const { spans } = this.kernel;
    if (outcome <= outcomeNumber.degraded && spans.verb[row] === verb.read) {
      this.store(row);
      spans.flags[row]! |= spanFlag.found;
    }
    super.onPlanDone(row, outcome);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.sets.at(instance).clear();
  }

  /** Forgets everything. */
  flush(): void {
    this.sets.clear();
  }

  /** Keys held now. */
  get entries(): number {
    return this.sets.size;
  }

  private warm(key: number): void {
    const { now } = this.kernel.clock;
    const left = this.timeToLive === Infinity ? Infinity : this.ages.uniform() * this.timeToLive;
    this.sets.at(this.placeOf(key)).insert(key, 0, now + left);
  }

  private setOf(row: number): LruSet {
    return this.sets.at(this.kernel.spans.instance[row]!);
  }

  /** Looks the key up; an entry past its time counts as missing. */
  private find(row: number): boolean {
    const { spans, clock } = this.kernel;
    const { counts } = this.meter;
    const set = this.setOf(row);
    counts[meterCount.lookups]!++;
    const entry = set.find(spans.key[row]!);
    if (entry < 0) return false;
    if (set.expiry(entry) <= clock.now) {
      set.remove(spans.key[row]!);
      return false;
    }
    set.touch(entry);
    counts[meterCount.hits]!++;
    const version = set.version(entry);
    spans.version[row] = version;
    spans.flags[row]! |= spanFlag.found;
    if (this.origin !== undefined && version < this.origin.latestVersion(spans.key[row]!)) {
      counts[meterCount.staleReads]!++;
    }
    return true;
  }

  private store(row: number): void {
    const { spans, clock } = this.kernel;
    const expiry = clock.now + this.timeToLive;
    this.setOf(row).insert(spans.key[row]!, spans.version[row]!, expiry);
  }
}
