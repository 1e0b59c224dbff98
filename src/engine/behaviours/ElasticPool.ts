import { eventKind } from '../eventKind';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { Environments } from '../stations/Environments';
import { stationEvent } from '../stations/stationEvent';
import { streamPurpose } from '../streamPurpose';
import { ServerPool } from './ServerPool';

/** A part of a token that is as good as a whole one: sums of many small terms. */
const NEARLY_ONE = 1 - 1e-9;
const WHERE = 0;

/**
 * Serverless: each request has an environment of its own, which is made when no idle one is left (a cold start), so many at
 * most and so many per interval, and given up when it has been idle for a while.
 */
export class ElasticPool extends ServerPool {
  private readonly idle = this.state.keep(new Environments());
  private readonly coldStarts = this.stream(streamPurpose.coldStart);
  /**
   * `starting`, `busy`: environments. `tokens`: that may be made at once, as of `reckonedAt`. `reclaim`, `token`: handles of
   * the events of the next one to be given up, and of the next that may be made.
   */
  private readonly now = this.state.numbers({
    starting: 0,
    busy: 0,
    tokens: 0,
    reckonedAt: -1,
    reclaim: -1,
    token: -1,
  });
  private most = 1;
  private keepWarm = 0;
  private idleSeconds = 0;
  /** Environments that may be made per second, and at once; 0: without limit. */
  private ramp = 0;
  private burst = 0;
  private coldTime: Sampler | undefined;

  protected override apply(settings: Settings): void {
    super.apply(settings);
    const { now } = this;
    this.most = settings.number('slots');
    this.keepWarm = Math.min(this.most, settings.number('keepWarm'));
    this.coldTime = settings.seconds('coldStart');
    while (this.idle.count > 0 && this.liveInstances > this.most) this.idle.reclaim();
    const idleSeconds = settings.number('idleSeconds');
    if (idleSeconds !== this.idleSeconds) now.reclaim = this.cancelled(now.reclaim);
    this.idleSeconds = idleSeconds;
    this.setRamp(settings.number('rampCount'), settings.number('rampSeconds'));
  }

  /** So many environments may be made in so many seconds: what has come together until now stays, as far as there is room. */
  private setRamp(burst: number, seconds: number): void {
    const { now } = this;
    const before = this.burst;
    if (before > 0) this.mayMake();
    if (burst / seconds !== this.ramp) now.token = this.cancelled(now.token);
    this.burst = burst;
    this.ramp = burst / seconds;
    if (now.reckonedAt < 0 || before === 0) now.tokens = burst;
    now.tokens = Math.min(burst, now.tokens);
    now.reckonedAt = this.kernel.clock.now;
  }

  /** Cancels an event, if there is one; -1. */
  private cancelled(event: number): number {
    if (event >= 0) this.kernel.queue.cancel(event);
    return -1;
  }

  override get livesByItself(): boolean {
    return true;
  }

  override begin(): void {
    this.warm();
  }

  /** Environments there are, those that start included. */
  override get liveInstances(): number {
    return this.now.starting + this.now.busy + this.idle.count;
  }

  override get liveInstancesUp(): number {
    return this.now.busy + this.idle.count;
  }

  override onCall(row: number): void {
    const { kernel, station } = this;
    if (station.lengthAt(WHERE) === 0 && this.hasEnvironment()) {
      this.launch(row);
    } else if (station.join(row)) {
      this.awaitToken();
    } else {
      kernel.reply(row, outcomeNumber.rejected);
    }
  }

  override onWorkDone(row: number): void {
    if (this.kernel.spans.state[row] === spanState.passing) {
      this.now.starting--;
      this.occupy(row);
    } else {
      super.onWorkDone(row);
    }
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.idle.clear();
    this.now.starting = 0;
    this.now.busy = 0;
  }

  override onUp(): void {
    this.warm();
  }

  override onTopology(): void {
    super.onTopology();
    if (this.instances.isUp(WHERE)) this.warm();
    this.startNext();
    this.awaitReclaim();
  }

  override onStationEvent(subject: number): void {
    switch (subject % stationEvent.kinds) {
      case stationEvent.reclaim:
        this.now.reclaim = -1;
        this.reclaim();
        break;
      case stationEvent.token:
        this.now.token = -1;
        this.startNext();
        break;
      default:
        super.onStationEvent(subject);
    }
  }

  override withdraw(row: number): boolean {
    const { spans } = this.kernel;
    if (spans.state[row] !== spanState.passing) return super.withdraw(row);
    // The environment starts all the same.
    this.kernel.stopWork(row);
    spans.state[row] = spanState.replying;
    this.now.starting--;
    this.becomeIdle();
    return true;
  }

  protected override giveBack(row: number, wasCalling: boolean): void {
    this.station.leave(row, wasCalling);
    this.now.busy--;
    this.becomeIdle();
  }

  override startNext(): void {
    const { kernel, station } = this;
    while (station.lengthAt(WHERE) > 0 && this.hasEnvironment()) {
      const row = station.takeNext(WHERE);
      if (kernel.spans.deadline[row]! <= kernel.clock.now) kernel.expire(row);
      else this.launch(row);
    }
    if (this.station.lengthAt(WHERE) > 0) this.awaitToken();
  }

  /** An environment has no request any more; one too many, after an edit, is gone. */
  private becomeIdle(): void {
    if (this.liveInstances < this.most) this.idle.add(this.kernel.clock.now);
    this.startNext();
    this.awaitReclaim();
  }

  private hasEnvironment(): boolean {
    return this.idle.count > 0 || (this.liveInstances < this.most && this.mayMake());
  }

  private mayMake(): boolean {
    if (!(this.burst > 0)) return true;
    const { now } = this;
    const { now: time } = this.kernel.clock;
    now.tokens = Math.min(this.burst, now.tokens + (time - now.reckonedAt) * this.ramp);
    now.reckonedAt = time;
    return now.tokens >= NEARLY_ONE;
  }

  /** Gives a request an environment: an idle one, or a new one. */
  private launch(row: number): void {
    const { now, kernel } = this;
    if (this.idle.count > 0) {
      this.idle.take();
      this.occupy(row);
      return;
    }
    if (this.burst > 0) now.tokens = Math.max(0, now.tokens - 1);
    now.starting++;
    this.meter.counts[meterCount.coldStarts]!++;
    kernel.spans.state[row] = spanState.passing;
    kernel.workFor(row, this.coldTime!, this.coldStarts, this.slowness(row));
  }

  private occupy(row: number): void {
    this.now.busy++;
    this.station.seize(row);
    this.serve(row);
  }

  /** Makes up what is missing of the environments that are kept warm. */
  private warm(): void {
    while (this.liveInstances < this.keepWarm) this.idle.add(this.kernel.clock.now);
  }

  private reclaim(): void {
    const { now } = this.kernel.clock;
    while (this.isSpare() && this.idle.longestIdleSince + this.idleSeconds <= now) {
      this.idle.reclaim();
    }
    this.awaitReclaim();
  }

  private isSpare(): boolean {
    return this.idle.count > 0 && this.liveInstances > this.keepWarm;
  }

  private awaitReclaim(): void {
    if (this.now.reclaim >= 0 || !this.isSpare()) return;
    const at = Math.max(this.kernel.clock.now, this.idle.longestIdleSince + this.idleSeconds);
    this.now.reclaim = this.schedule(at, stationEvent.reclaim);
  }

  /** Those in line may go on when the next environment may be made. */
  private awaitToken(): void {
    if (this.now.token >= 0 || !(this.burst > 0) || this.liveInstances >= this.most) return;
    const { now } = this.kernel.clock;
    const missing = Math.max(0, 1 - this.now.tokens);
    this.now.token = this.schedule(now + missing / this.ramp, stationEvent.token);
  }

  private schedule(at: number, about: number): number {
    const code = eventKind.station | (this.index << 4);
    return this.kernel.queue.schedule(at, code, about);
  }
}
