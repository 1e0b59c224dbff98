import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { Coordinations, coordination, MOST_COPIES } from '../stores/Coordinations';
import { storeCount } from '../stores/StoreMeter';
import { streamPurpose } from '../streamPurpose';
import { CopyStore } from './CopyStore';

/** Legs of a message: to the member, at work there, and back. */
const OUT = 0;
const WORK = 1;
const BACK = 2;
/** In place of a coordination, or of a call. */
const NOBODY = -1;
/** In place of the version of a copy: not asked or not answered, and about to be asked. */
const SILENT = -1;
const ASKED = -2;
const { ok, unavailable, conflict } = outcomeNumber;

/**
 * A store without a leader: each key has several copies; the member that is asked coordinates, and answers when enough of
 * them have. The newest version wins. A read brings the copies that it finds old up to date; what a member misses is kept
 * as a hint until it is back.
 */
export class QuorumStore extends CopyStore {
  private readonly coordinations = this.state.keep(new Coordinations());
  private readonly delays = this.laterStream(streamPurpose.messages);
  private readonly chosen = new Int32Array(MOST_COPIES);
  private readQuorum = 2;
  private writeQuorum = 2;
  private asksAll = false;
  private writesAll = true;
  private repairs = true;
  private timeout = 2;
  /** Delays of the four legs where they are the owner's: write, acknowledgement, read, reply. */
  private legs: readonly Sampler[] | undefined;

  protected override apply(settings: Settings): void {
    this.applyStore(settings);
    this.applyCopies(settings);
    this.readQuorum = settings.number('readQuorum');
    this.writeQuorum = settings.number('writeQuorum');
    this.asksAll = settings.choice('asks') === 'all';
    this.writesAll = settings.choice('writesTo') === 'all';
    this.repairs = settings.flag('readRepair');
    this.timeout = settings.number('giveUpSeconds');
    this.legs =
      settings.choice('messages') === 'own'
        ? ['writeDelay', 'acknowledgeDelay', 'readDelay', 'replyDelay'].map((name) =>
            settings.seconds(name),
          )
        : undefined;
  }

  protected override take(row: number, member: number): void {
    const { spans, clock } = this.kernel;
    const { coordinations } = this;
    const reads = !this.writesKey(row);
    const key = this.keyOf(row);
    if (this.isOverrun(row)) {
      this.finish(row, conflict);
      return;
    }
    const record = coordinations.open(row, member, key, clock.now);
    spans.plan[row] = record;
    spans.state[row] = spanState.passing;
    const needed = Math.min(reads ? this.readQuorum : this.writeQuorum, this.copyCount);
    const asked = (reads ? this.asksAll : this.writesAll) ? this.copyCount : needed;
    coordinations.set(record, coordination.needed, needed);
    coordinations.set(record, coordination.reads, reads ? 1 : 0);
    const chosen = this.choose(record, asked);
    if (chosen < needed) {
      this.fail(record);
      return;
    }
    const isOutdone = !reads && this.isOutdone(member, key);
    const version = reads ? this.copies.latest(key) : isOutdone ? 0 : this.copies.begin(key);
    coordinations.set(record, coordination.outdone, isOutdone ? 1 : 0);
    coordinations.set(record, coordination.version, version);
    coordinations.set(record, coordination.out, chosen);
    if (version > 0 && !reads) this.hintMissing(member, key, version);
    this.sendAll(record, chosen);
  }

  /** Whether a conditional write comes too late: another one has been acknowledged since its caller has read. */
  private isOverrun(row: number): boolean {
    const { spans } = this.kernel;
    const base = spans.version[row]!;
    return (
      spans.verb[row] === verb.conditional &&
      base >= 0 &&
      base !== this.heldVersion(this.keyOf(row))
    );
  }

  /** The call is over, answered or not. */
  protected override end(row: number): void {
    const record = this.kernel.spans.plan[row]!;
    const { coordinations } = this;
    if (record < 0 || coordinations.get(record, coordination.call) !== row) return;
    coordinations.set(record, coordination.call, NOBODY);
    const giveUp = coordinations.get(record, coordination.giveUp);
    if (giveUp >= 0) this.kernel.queue.cancel(giveUp);
    coordinations.set(record, coordination.giveUp, NOBODY);
    this.closeIfDone(record);
  }

  /** A leg of a message between members is over. */
  override onWorkDone(row: number): void {
    const { spans } = this.kernel;
    if (spans.step[row] === OUT) this.arriveAt(row);
    else if (spans.step[row] === WORK) this.workedAt(row);
    else this.answered(row);
  }

  /** A coordinator gives up. */
  protected override onOwnTimer(record: number): void {
    this.coordinations.set(record, coordination.giveUp, NOBODY);
    this.fail(record);
  }

  protected override onLost(row: number): void {
    this.lose(row);
  }

  /** Marks the copies to be asked, of those whose holders are not missed, at random; returns how many there are. */
  private choose(record: number, wanted: number): number {
    const { coordinations, chosen } = this;
    const key = coordinations.keys[record]!;
    const coordinator = coordinations.get(record, coordination.coordinator);
    let count = 0;
    for (let copy = 0; copy < this.copyCount; copy++) {
      if (!this.misses(coordinator, this.holderOf(key, copy))) chosen[count++] = copy;
    }
    const taken = Math.min(count, wanted);
    for (let place = 0; place < taken; place++) {
      if (taken < count) this.swapIn(place, count);
      coordinations.answers[record * MOST_COPIES + chosen[place]!] = ASKED;
    }
    return taken;
  }

  private swapIn(place: number, count: number): void {
    const { chosen } = this;
    const other = place + this.draw(count - place);
    const copy = chosen[place]!;
    chosen[place] = chosen[other]!;
    chosen[other] = copy;
  }

  private sendAll(record: number, count: number): void {
    // The last one may end it, and another call may take the record: no look at it after that.
    for (let copy = 0, sent = 0; sent < count; copy++) {
      if (this.coordinations.answers[record * MOST_COPIES + copy] !== ASKED) continue;
      sent++;
      this.coordinations.answers[record * MOST_COPIES + copy] = SILENT;
      this.send(record, copy);
    }
  }

  private send(record: number, copy: number): void {
    const { coordinations, kernel } = this;
    const { spans } = kernel;
    const key = coordinations.keys[record]!;
    const reads = coordinations.get(record, coordination.reads) === 1;
    const member = this.holderOf(key, copy);
    const coordinator = coordinations.get(record, coordination.coordinator);
    const row = this.takeInternal(member);
    spans.key[row] = key;
    spans.verb[row] = reads ? verb.read : verb.update;
    spans.version[row] = coordinations.get(record, coordination.version);
    spans.plan[row] = record;
    spans.operation[row] = copy;
    if (!this.reaches(coordinator, member)) this.lose(row);
    else kernel.work(row, this.delayOf(reads ? 2 : 0, coordinator, member));
  }

  private delayOf(leg: number, from: number, to: number): number {
    return this.legs === undefined
      ? this.wayBetween(from, to)
      : this.legs[leg]!.sample(this.delays);
  }

  private arriveAt(row: number): void {
    const { spans } = this.kernel;
    const record = spans.plan[row]!;
    const member = this.memberOf(row);
    spans.step[row] = WORK;
    const isRepair = record === NOBODY;
    const from = isRepair ? member : this.coordinations.get(record, coordination.coordinator);
    // What is on its way to a member that is taken away, or comes from itself, it still does.
    const isKept = (!isRepair && from === member) || this.instances.isRetired(member);
    const isThere = isKept ? this.isAnswered(from, member) : this.reaches(from, member);
    // A member that has no place for it drops it.
    if (!isThere || !this.queueInternal(row)) this.lose(row);
  }

  private workedAt(row: number): void {
    const { spans } = this.kernel;
    const record = spans.plan[row]!;
    const member = this.memberOf(row);
    const key = this.keyOf(row);
    const reads = spans.verb[row] === verb.read;
    if (reads) spans.version[row] = this.copies.at(member, key);
    else this.copies.put(member, key, spans.version[row]!);
    this.leave(row);
    if (record === NOBODY) {
      spans.release(row);
      return;
    }
    const coordinator = this.coordinations.get(record, coordination.coordinator);
    spans.step[row] = BACK;
    spans.state[row] = spanState.passing;
    if (!this.isAnswered(member, coordinator)) {
      this.lose(row);
      return;
    }
    spans.instance[row] = coordinator;
    this.kernel.work(row, this.delayOf(reads ? 3 : 1, member, coordinator));
  }

  private answered(row: number): void {
    const { spans } = this.kernel;
    const { coordinations } = this;
    const record = spans.plan[row]!;
    const version = spans.version[row]!;
    const copy = spans.operation[row]!;
    spans.release(row);
    coordinations.add(record, coordination.out, -1);
    const good = coordinations.add(record, coordination.good, 1);
    const needed = coordinations.get(record, coordination.needed);
    const newest = Math.max(version, coordinations.get(record, coordination.newest));
    if (good <= needed) coordinations.set(record, coordination.newest, newest);
    coordinations.answers[record * MOST_COPIES + copy] = version;
    if (this.repairs && coordinations.get(record, coordination.reads) === 1) this.repair(record);
    if (good === needed && coordinations.get(record, coordination.call) >= 0) this.succeed(record);
    else this.closeIfDone(record);
  }

  /** Copies that have answered with less than another are sent what that one has. */
  private repair(record: number): void {
    const { answers } = this.coordinations;
    const first = record * MOST_COPIES;
    let top = 0;
    for (let copy = 0; copy < MOST_COPIES; copy++) top = Math.max(top, answers[first + copy]!);
    for (let copy = 0; copy < MOST_COPIES; copy++) {
      if (answers[first + copy]! < 0 || answers[first + copy] === top) continue;
      answers[first + copy] = top;
      this.truth.counts[storeCount.repairs]!++;
      this.sendRepair(record, copy, top);
    }
  }

  private sendRepair(record: number, copy: number, version: number): void {
    const { coordinations, kernel } = this;
    const { spans } = kernel;
    const key = coordinations.keys[record]!;
    const coordinator = coordinations.get(record, coordination.coordinator);
    const member = this.holderOf(key, copy);
    const row = this.takeInternal(member);
    spans.key[row] = key;
    spans.version[row] = version;
    spans.plan[row] = NOBODY;
    this.workLater(row, this.delayOf(0, coordinator, member));
  }

  private succeed(record: number): void {
    const { coordinations } = this;
    const row = coordinations.get(record, coordination.call);
    const version = coordinations.get(record, coordination.version);
    const newest = coordinations.get(record, coordination.newest);
    if (coordinations.get(record, coordination.reads) === 1) {
      const behind = Math.max(0, version - newest);
      this.answer(row, newest, behind);
      return;
    }
    const coordinator = coordinations.get(record, coordination.coordinator);
    const isOutdone = coordinations.get(record, coordination.outdone) === 1;
    if (isOutdone) this.discard(1);
    this.kernel.spans.version[row] = isOutdone
      ? version
      : this.acknowledge(row, coordinator, version);
    this.finish(row, ok);
  }

  /** Too few members can answer. */
  private fail(record: number): void {
    const row = this.coordinations.get(record, coordination.call);
    this.truth.counts[storeCount.quorumFailures]!++;
    this.finish(row, unavailable);
  }

  /** A message comes to nothing. When too few others are out, the coordinator gives up after its time. */
  private lose(row: number): void {
    const { spans, clock } = this.kernel;
    const { coordinations } = this;
    const record = spans.plan[row]!;
    const isWrite = spans.verb[row] !== verb.read;
    if (isWrite && spans.step[row] !== BACK) {
      const member = this.memberOf(row);
      const isRepair = record === NOBODY;
      const keeper = isRepair ? member : coordinations.get(record, coordination.coordinator);
      this.hint(keeper, member, this.keyOf(row), spans.version[row]!);
    }
    this.releaseInternal(row);
    if (record === NOBODY) return;
    const out = coordinations.add(record, coordination.out, -1);
    const has = coordinations.get(record, coordination.good) + out;
    const isShort = has < coordinations.get(record, coordination.needed);
    const isOpen = coordinations.get(record, coordination.call) >= 0;
    if (isShort && isOpen && coordinations.get(record, coordination.giveUp) < 0) {
      const at = Math.max(clock.now, coordinations.starts[record]! + this.timeout);
      coordinations.set(record, coordination.giveUp, this.ownTimer(at - clock.now, record));
    }
    this.closeIfDone(record);
  }

  private closeIfDone(record: number): void {
    const { coordinations } = this;
    const isOver = coordinations.get(record, coordination.call) < 0;
    if (isOver && coordinations.get(record, coordination.out) === 0) coordinations.close(record);
  }
}
