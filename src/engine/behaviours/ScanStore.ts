import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { Scans } from '../stores/Scans';
import { storeCount } from '../stores/StoreMeter';
import { streamPurpose } from '../streamPurpose';
import { ShardPlacement } from './ShardPlacement';

/** Steps of a call that waits for its parts, and of a part: at work, or waiting for a slot. */
export const GATHERED = 3;
const PART = 4;
const WAITING_PART = 5;
const { queueFull, unavailable } = outcomeNumber;

/**
 * Scans over all shards: each does its part in a slot of its own, the call takes none, and the slowest part decides. A
 * shard without a place for its part refuses the scan, a shard that is lost fails it; parts that are out go on all the same.
 */
export abstract class ScanStore extends ShardPlacement {
  /** Times of other shards. */
  protected readonly phases = this.laterStream(streamPurpose.transactionPhases);
  protected phaseTime: Sampler | undefined;
  private readonly scans = this.state.keep(new Scans());

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
    if (shards === 1) this.queueUp(row);
    else this.scatter(row, shards);
  }

  /** Reads what was found. */
  protected abstract read(row: number): void;

  /** A shard that is needed is not there. */
  protected missPart(row: number): void {
    this.truth.counts[storeCount.quorumFailures]!++;
    this.finish(row, unavailable);
  }

  /** A scan that lost a part is over. */
  protected gathered(row: number): void {
    if (this.scans.hasFailed(this.kernel.spans.plan[row]!)) this.missPart(row);
    else this.read(row);
  }

  /** Nobody waits for a read any more; false where it is no scan. */
  protected endScan(row: number): boolean {
    const record = this.kernel.spans.plan[row]!;
    if (this.writesKey(row) || record < 0) return false;
    this.scans.forget(record);
    return true;
  }

  protected isPart(row: number): boolean {
    return this.isInternal(row) && this.kernel.spans.step[row]! >= PART;
  }

  /** The part's shard went down, and the scan with it: by an event of its own, as its call may be about to end as well. */
  protected losePart(part: number): void {
    const { spans } = this.kernel;
    const record = spans.plan[part]!;
    const call = this.scans.callOf(record);
    spans.release(part);
    if (call >= 0 && this.scans.fail(record)) this.workLater(call, 0);
    this.scans.settle(record);
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
    const { spans, tracer } = this.kernel;
    const record = spans.plan[row]!;
    if (spans.step[row] === WAITING_PART) {
      spans.step[row] = PART;
      const call = this.scans.callOf(record);
      if (this.scans.wait(record, -1) === 0 && call >= 0) tracer?.changed(call);
    }
    this.timeWork(row, this.phaseTime!.sample(this.phases) * this.slowness(row));
  }

  private scatter(row: number, shards: number): void {
    const { spans, tracer } = this.kernel;
    const record = this.scans.open(row, shards + 1);
    spans.plan[row] = record;
    spans.step[row] = GATHERED;
    spans.state[row] = spanState.passing;
    tracer?.changed(row);
    let isRefused = false;
    for (const member of this.members) {
      if (isRefused || !this.send(record, member)) {
        isRefused = true;
        this.scans.settle(record);
      }
    }
    if (isRefused) this.finish(row, queueFull);
    if (this.scans.settle(record)) this.read(row);
  }

  /** Sends a part to a shard; false where it has no place for it. */
  private send(record: number, member: number): boolean {
    const part = this.takeInternal(member);
    const { spans, tracer } = this.kernel;
    spans.plan[part] = record;
    spans.step[part] = PART;
    if (this.station.seize(part)) {
      this.serve(part);
      return true;
    }
    spans.step[part] = WAITING_PART;
    if (!this.station.join(part)) {
      spans.release(part);
      return false;
    }
    if (this.scans.wait(record, 1) === 1) tracer?.queued(this.scans.callOf(record));
    return true;
  }

  private endPartOfScan(part: number): void {
    const record = this.kernel.spans.plan[part]!;
    this.releaseInternal(part);
    const call = this.scans.callOf(record);
    if (this.scans.settle(record)) this.read(call);
  }
}
