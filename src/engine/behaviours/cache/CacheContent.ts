import type { Component } from '../../../model/Component';
import type { Kind } from '../../../model/Kind';
import type { KeySet } from '../../collections/KeySet';
import { KeySets } from '../../collections/KeySets';
import type { Kernel } from '../../Kernel';
import { meterCount } from '../../measures/Meter';
import type { Settings } from '../../Settings';
import { spanFlag } from '../../spans/spanFlag';
import { streamPurpose } from '../../streamPurpose';
import { isAbsent, type Traffic } from '../../Traffic';
import { ServerPool } from '../ServerPool';
import type { Store } from '../Store';
import { type CacheRules, cacheRulesOf } from './CacheRules';
import { KeySpread } from './KeySpread';

/**
 * What a cache holds: keys in the instances that their hashes fall to, how old each value is and what makes room, or no
 * keys at all but a given share of hits.
 */
export abstract class CacheContent extends ServerPool {
  /** The store whose values it holds, if there is one: staleness is told by its versions. */
  origin: Store | undefined;
  protected rules!: CacheRules;
  protected readonly traffic: Traffic;
  private readonly spread = new KeySpread(this.instances, this.kernel.seed);
  private readonly evictions = this.laterStream(streamPurpose.eviction);
  private readonly sets = this.state.keep(new KeySets(this.evictions));
  private readonly ages = this.stream(streamPurpose.choice);
  private readonly jitters = this.laterStream(streamPurpose.jitter);
  private readonly hits = this.laterStream(streamPurpose.hits);

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind);
    this.traffic = traffic;
  }

  protected override apply(settings: Settings): void {
    this.applyStation(settings);
    this.rules = cacheRulesOf(settings);
    this.spread.fit(settings.choice('spreadBy') === 'ring');
    const { capacity, eviction, isForced } = this.rules;
    this.sets.fit(this.instances.count, capacity, eviction);
    for (let place = 0; place < this.instances.count; place++) {
      if (isForced || this.instances.isRetired(place)) this.sets.at(place).clear();
    }
  }

  /** Starts with the most popular keys where it is set to be warm; their ages are spread over their time to live. */
  override begin(): void {
    const { rules, traffic } = this;
    if (!rules.startsWarm || rules.isForced) return;
    const { keySpaces } = traffic;
    const known = Math.max(...keySpaces.map((keys) => keys.initial));
    const capacity = Math.min(known, rules.capacity * this.instances.placed);
    for (let rank = capacity - 1; rank >= 0; rank--) {
      for (const keys of keySpaces) {
        if (rank < keys.initial) this.warm(keys.base + rank);
      }
    }
  }

  /** The instance that the key's hash falls to. */
  override pick(row: number): number {
    return this.spread.placeOf(this.kernel.spans.key[row]!);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.sets.at(instance).clear();
    for (const component of this.kernel.components) component.onMemoryLost(this, instance);
  }

  /** Forgets everything. */
  flush(): void {
    this.sets.clear();
    for (const component of this.kernel.components) component.onMemoryLost(this, -1);
  }

  /** Whether what is known of a key was held by an instance, before that one went down. */
  held(key: number, instance: number): boolean {
    return this.spread.placeOf(key, instance) === instance;
  }

  /** Keys held now. */
  get entries(): number {
    return this.sets.size;
  }

  protected setAt(instance: number): KeySet {
    return this.sets.at(instance);
  }

  protected setOf(row: number): KeySet {
    return this.sets.at(this.kernel.spans.instance[row]!);
  }

  /** Keeps what the span has read or written; the entry, or -1 where it is not kept. */
  protected store(row: number): number {
    const { spans, clock } = this.kernel;
    const key = spans.key[row]!;
    const { negative } = this.rules;
    if (!isAbsent(key)) return this.setOf(row).insert(key, spans.version[row]!, this.newExpiry());
    return negative > 0 ? this.setOf(row).insert(key, 0, clock.now + negative) : -1;
  }

  /** Whether a look-up is one of the hits, where only their share is given. */
  protected drawsHit(row: number): boolean {
    if (this.hits.uniform() >= this.rules.hitRatio) return false;
    this.found(row, this.latestOf(row));
    return true;
  }

  /** The latest version of a span's key. */
  protected latestOf(row: number): number {
    return this.origin?.acknowledgedVersion(this.kernel.spans.key[row]!) ?? 0;
  }

  /** The span has its answer: this version of its key. */
  protected found(row: number, version: number): void {
    const { spans } = this.kernel;
    const { counts } = this.meter;
    counts[meterCount.hits]!++;
    spans.version[row] = version;
    spans.flags[row]! |= spanFlag.found;
    if (this.origin !== undefined && version < this.origin.acknowledgedVersion(spans.key[row]!)) {
      counts[meterCount.staleReads]!++;
    }
  }

  /** When a value that is stored or asked for now has lived its time. */
  protected newExpiry(): number {
    const { timeToLive, jitter } = this.rules;
    const { now } = this.kernel.clock;
    if (!(jitter > 0) || timeToLive === Infinity) return now + timeToLive;
    return now + timeToLive * (1 + jitter * (2 * this.jitters.uniform() - 1));
  }

  private warm(key: number): void {
    const { timeToLive } = this.rules;
    const { now } = this.kernel.clock;
    const left = timeToLive === Infinity ? Infinity : this.ages.uniform() * timeToLive;
    this.sets.at(this.spread.placeOf(key)).insert(key, 0, now + left);
  }
}
