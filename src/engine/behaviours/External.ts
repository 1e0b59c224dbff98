import { FixedWindow } from '../limiters/FixedWindow';
import { Subjects } from '../limiters/Subjects';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { streamPurpose } from '../streamPurpose';
import { Behaviour } from './Behaviour';
import { mixKey } from './mixKey';

const { ok, error, rejected } = outcomeNumber;
/** Writes that are known again when they come once more. */
const MOST_KNOWN = 65_536;
/** Requests of a run are told apart by their last 21 bits, hashes of keys by 31: together a safe integer. */
const REQUESTS = 2_097_152;
const HASHES = 2_147_483_648;

/**
 * Something that others run: it takes its time, fails now and then, has bad times by a schedule and a quota, and may do what
 * it was asked to without ever answering. It takes in any number of calls at once.
 */
export class External extends Behaviour {
  private readonly work = this.stream(streamPurpose.service);
  private readonly luck = this.stream(streamPurpose.externalLuck);
  private readonly quota = this.state.keep(new FixedWindow());
  /** Writes that were done, by request and key. */
  private readonly done = this.state.keep(new Subjects(MOST_KNOWN));
  private serviceTime: Sampler | undefined;
  private hasQuota = false;
  private isIdempotent = false;
  private errorShare = 0;
  private lostShare = 0;
  private badEvery = 0;
  private badFor = 0;
  private badFactor = 1;
  private badErrorShare = 0;

  protected apply(settings: Settings): void {
    this.serviceTime = settings.seconds('serviceTime');
    this.hasQuota = settings.number('quota') > 0;
    this.quota.limit = settings.number('quota');
    this.quota.seconds = settings.number('quotaSeconds');
    this.errorShare = settings.number('errorPercent') / 100;
    this.lostShare = settings.number('lostReplyPercent') / 100;
    this.isIdempotent = settings.choice('repeatedWrites') === 'once';
    this.badEvery = settings.number('badEverySeconds');
    this.badFor = settings.number('badForSeconds');
    this.badFactor = settings.number('badFactor');
    this.badErrorShare = settings.number('badErrorPercent') / 100;
  }

  override onCall(row: number): void {
    const { kernel } = this;
    if (this.hasQuota && this.quota.take(0, kernel.clock.now, this.faults.quota) < 0) {
      kernel.reply(row, rejected);
      return;
    }
    kernel.spans.state[row] = spanState.passing;
    const factor = this.isBadTime() ? this.badFactor : 1;
    kernel.workFor(row, this.serviceTime!, this.work, this.slowness(row) * factor);
  }

  override onWorkDone(row: number): void {
    const { kernel } = this;
    const share = this.isBadTime()
      ? 1 - (1 - this.errorShare) * (1 - this.badErrorShare)
      : this.errorShare;
    if (share > 0 && this.luck.uniform() < share) {
      kernel.reply(row, error);
      return;
    }
    this.act(row);
    if (this.lostShare > 0 && this.luck.uniform() < this.lostShare)
      kernel.replies.loseReply(row, ok);
    else kernel.reply(row, ok);
  }

  /** Does what a write asks for. One that comes again does it again, unless repeated writes are recognised. */
  private act(row: number): void {
    const { spans } = this.kernel;
    const what = spans.verb[row]!;
    if (what === verb.read) return;
    const { counts } = this.meter;
    const name = (spans.request[row]! % REQUESTS) * HASHES + mixKey(spans.key[row]!);
    const isKnown = this.done.find(name) >= 0;
    if (isKnown && this.isIdempotent) return;
    this.done.entryOf(name);
    counts[meterCount.sideEffects]!++;
    if (isKnown) counts[meterCount.duplicateEffects]!++;
  }

  /** The first bad time begins when the first period is over. */
  private isBadTime(): boolean {
    const { now } = this.kernel.clock;
    return this.badEvery > 0 && now >= this.badEvery && now % this.badEvery < this.badFor;
  }
}
