import type { RandomStream } from '../random/RandomStream';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { shardOf } from '../stores/shardOf';
import { storeCount } from '../stores/StoreMeter';
import { streamPurpose } from '../streamPurpose';
import { mixKey } from './mixKey';
import { Store } from './Store';

/** Keys that are looked at to tell how many a change of the shards moves. */
const SAMPLE = 4_096;
/** Keys that one piece of the work of moving takes along. */
const BATCH = 100;
/** Seeds are so far apart in what is hashed. */
const SALT = 1_048_576;
const SEEDS = 65_536;
/** New keys lie below this, counted from the first of their key space; what is above does not exist. */
const MOST_NEW = 549_755_813_888;
const AT_WORK = 1;

/**
 * Which member has which keys: by hash (each member ranks the keys), by their hash modulo the number of members, or by
 * ranges, of which the last takes all new keys. When members join or leave keys move, and moving them is work for all.
 */
export abstract class ShardPlacement extends Store {
  /** The members in the placement. */
  protected members: readonly number[] = [];
  /** `left`: pieces of moving that are to be done. `movers`: pieces under way. */
  private readonly moving = this.state.numbers({ left: 0, movers: 0 });
  private readonly moves = this.laterStream(streamPurpose.shards);
  private sharding = 'hash';
  private moveTime: Sampler | undefined;
  private pause = 0;

  /** Reads how keys are spread, and what moving them costs. */
  protected applyPlacement(settings: Settings): void {
    const { members, sharding } = this;
    this.sharding = settings.choice('sharding');
    this.moveTime = settings.seconds('moveTime');
    this.pause = BATCH / settings.number('moveRate');
    this.members = this.standing();
    const isNew = members.length === 0;
    if (isNew || (sharding === this.sharding && members.join() === this.members.join())) return;
    this.rebalance(members, sharding);
  }

  override onRestored(): void {
    super.onRestored();
    this.members = this.standing();
  }

  /** The member that has a key. */
  homeOf(key: number): number {
    return this.members[this.placeOf(key, this.members, this.sharding)]!;
  }

  /** How many shards a scan goes to: ranges lie together, hashed keys everywhere. */
  protected get shardsOfScan(): number {
    return this.sharding === 'range' ? 1 : this.members.length;
  }

  /** A member that is up and is not this one, the next in order; itself where there is none. */
  protected otherThan(member: number): number {
    const { members } = this;
    const start = members.indexOf(member);
    for (let step = 1; step < members.length; step++) {
      const other = members[(start + step) % members.length]!;
      if (this.instances.isUp(other)) return other;
    }
    return member;
  }

  /** Counts the calls for the two keys of a key space of which one is its most popular. */
  protected noteKey(key: number): void {
    const { base, hotKey } = this.spaceOf(key);
    if (key === base) this.truth.counts[storeCount.firstKeyCalls]!++;
    else if (key === base + hotKey) this.truth.counts[storeCount.hotKeyCalls]!++;
  }

  /** Whether something that happens with this probability happens now. */
  protected happens(stream: RandomStream, share: number): boolean {
    return share > 0 && stream.uniform() < share;
  }

  /** A piece of moving has come to its member, or is done there. */
  protected workedInside(row: number): void {
    const { spans } = this.kernel;
    if (spans.step[row] !== AT_WORK) {
      spans.step[row] = AT_WORK;
      if (this.queueInternal(row)) return;
    }
    spans.step[row] = 0;
    this.leave(row);
    this.moveOn(row);
  }

  protected override startWork(row: number): void {
    if (!this.isInternal(row)) super.startWork(row);
    else this.timeWork(row, this.moveTime!.sample(this.moves) * this.slowness(row));
  }

  protected override onLost(row: number): void {
    this.moving.movers--;
    super.onLost(row);
  }

  private placeOf(key: number, members: readonly number[], sharding: string): number {
    if (members.length <= 1) return 0;
    const space = this.spaceOf(key);
    const number = key - space.base;
    if (sharding === 'range' && number >= space.initial && number < MOST_NEW) {
      return members.length - 1;
    }
    const salt = (this.kernel.seed % SEEDS) * SALT;
    return sharding === 'modulo'
      ? mixKey(key + salt) % members.length
      : shardOf(key, members, salt);
  }

  private standing(): readonly number[] {
    const places = Array.from({ length: this.instances.count }, (_, place) => place);
    return places.filter((place) => !this.instances.isRetired(place));
  }

  /** Counts what moves, and has every member work on it piece by piece. */
  private rebalance(members: readonly number[], sharding: string): void {
    const { counts } = this.truth;
    let moved = 0;
    for (const space of this.traffic.keySpaces) {
      const step = Math.max(1, Math.floor(space.initial / SAMPLE));
      for (let number = 0; number < space.initial; number += step) {
        const key = space.base + number;
        const before = members[this.placeOf(key, members, sharding)];
        const size = Math.min(step, space.initial - number);
        counts[storeCount.keysKnown]! += size;
        if (before === this.homeOf(key)) continue;
        counts[storeCount.keysMoved]! += size;
        moved += size;
      }
    }
    this.moving.left += Math.ceil(moved / BATCH);
    for (const member of this.members) {
      if (!this.instances.isUp(member) || this.moving.movers >= this.members.length) continue;
      this.moving.movers++;
      this.moveOn(this.takeInternal(member));
    }
  }

  /** Goes on with the next piece after a pause, or ends. */
  private moveOn(row: number): void {
    if (this.moving.left > 0) {
      this.moving.left--;
      this.kernel.spans.state[row] = spanState.passing;
      this.workLater(row, this.pause);
    } else {
      this.moving.movers--;
      this.releaseInternal(row);
    }
  }
}
