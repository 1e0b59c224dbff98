import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { Scans } from '../stores/Scans';
import { storeCount } from '../stores/StoreMeter';
import { streamPurpose } from '../streamPurpose';
import { ShardPlacement } from './ShardPlacement';

/** Steps of a call that waits for its parts: of a scan, the votes of a transaction, and shards that do as was decided. */
export const VOTED = 1;
export const DECIDED = 2;
const GATHERED = 3;
/** Steps of a part: at work, or waiting for a slot. */
const PART = 4;
const WAITING_PART = 5;
const { queueFull, unavailable } = outcomeNumber;

/**
 * Scans over all shards, and the phases of transactions over several: each shard does its part in a slot of its own, the
 * call takes none, and the slowest part decides. A shard without a place for its part refuses the call, a shard that is
 * lost fails it; parts that are out go on all the same. What was decided is refused and failed by nobody.
 */
export abstract class ScanStore extends ShardPlacement {
  /** The parts of calls under way; a call's record is its `plan`. */
  protected readonly scans = this.state.keep(new Scans());
  private readonly phases = this.laterStream(streamPurpose.transactionPhases);
  private phaseTime: Sampler | undefined;

  protected applyScans(settings: Settings): void {
    this.phaseTime = settings.seconds('phaseTime');
  }

  /** Sends a read to as many shards as its keys lie on. */
  protected scan(row: number): void {
    const shards = this.shardsOfScan;
    if (shards > 1 && this.instances.up < shards) {
      this.missPart(row);
      return;
    }
    this.truth.counts[storeCount.scans]!++;
    this.truth.counts[storeCount.shardsScanned]! += shards;
    if (shards === 1) {
      this.queueUp(row);
      return;
    }
    this.kernel.spans.plan[row] = this.scans.open(row);
    this.scatter(row, GATHERED, this.members);
  }

  /** All parts of a call are done, or one is lost: its step says what they were of. */
  protected abstract gathered(row: number): void;

  /** Whether a call that waited for its parts lost one. */
  protected hasLostPart(row: number): boolean {
    return this.scans.hasFailed(this.kernel.spans.plan[row]!);
  }

  /** A shard that is needed is not there. */
  protected missPart(row: number): void {
    this.truth.counts[storeCount.quorumFailures]!++;
    this.finish(row, unavailable);
  }

  protected isPart(row: number): boolean {
    return this.isInternal(row) && this.kernel.spans.step[row]! >= PART;
  }

  /** The part's shard went down, and the call with it: by an event of its own, as that may be about to end as well. */
  protected losePart(part: number): void {
    const { spans } = this.kernel;
    const record = spans.plan[part]!;
    const call = this.scans.callOf(record);
    if (spans.step[part] === WAITING_PART) this.endWait(record);
    spans.release(part);
    const isDecided = call >= 0 && spans.step[call] === DECIDED;
    const isOver = call >= 0 && !isDecided && this.scans.fail(record);
    if (this.scans.settle(record) || isOver) this.workLater(call, 0);
  }

  /** A part is done, or a piece of moving. */
  protected override workedInside(row: number): void {
    if (this.isPart(row)) this.endPartOfScan(row);
    else super.workedInside(row);
  }

  protected override startWork(row: number): void {
    if (!this.isPart(row)) {
      super.startWork(row);
      return;
    }
    const { spans } = this.kernel;
    if (spans.step[row] === WAITING_PART) {
      spans.step[row] = PART;
      this.endWait(spans.plan[row]!);
    }
    this.timeWork(row, this.phaseTime!.sample(this.phases) * this.slowness(row));
  }

  /** Sends each of these shards its part of a call, which waits for them all in this step. */
  protected scatter(row: number, step: number, shards: readonly number[]): void {
    const { spans, tracer } = this.kernel;
    const record = spans.plan[row]!;
    spans.step[row] = step;
    spans.state[row] = spanState.passing;
    tracer?.changed(row);
    this.scans.send(record, shards.length + 1);
    let isRefused = false;
    for (const member of shards) {
      if (isRefused || !this.send(record, member, step === DECIDED)) {
        isRefused = true;
        this.scans.settle(record);
      }
    }
    if (isRefused) this.refuse(row);
    if (this.scans.settle(record)) this.gathered(row);
  }

  /** A shard has no place for its part of a call. */
  protected refuse(row: number): void {
    this.finish(row, queueFull);
  }

  /** Sends a part to a shard; false where it has no place for it. What was decided waits wherever there is none. */
  private send(record: number, member: number, isDecided: boolean): boolean {
    const part = this.takeInternal(member);
    const { spans, tracer } = this.kernel;
    spans.plan[part] = record;
    spans.step[part] = PART;
    if (this.station.seize(part)) {
      this.serve(part);
      return true;
    }
    spans.step[part] = WAITING_PART;
    if (isDecided) {
      this.station.joinAnyway(part);
    } else if (!this.station.join(part)) {
      spans.release(part);
      return false;
    }
    if (this.scans.wait(record, 1) === 1) tracer?.queued(this.scans.callOf(record));
    return true;
  }

  /** A part waits for a slot no more. */
  private endWait(record: number): void {
    const call = this.scans.callOf(record);
    if (this.scans.wait(record, -1) === 0 && call >= 0) this.kernel.tracer?.changed(call);
  }

  private endPartOfScan(part: number): void {
    const record = this.kernel.spans.plan[part]!;
    this.releaseInternal(part);
    const call = this.scans.callOf(record);
    if (this.scans.settle(record)) this.gathered(call);
  }
}
