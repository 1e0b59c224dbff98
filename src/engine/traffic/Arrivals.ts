import type { Clock } from '../Clock';
import { exponential } from '../arithmetic/exponential';
import type { RandomStream } from '../random/RandomStream';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { curveOf } from './curveOf';
import { RateCurve } from './RateCurve';
import { ReplayCounts, type Interval } from './ReplayCounts';

/** Faults multiply the rate: more than this many requests per second would leave no time between them. */
const MOST_PER_SECOND = 1e9;
/** Gaps of one's own, and gaps under a curve, are at least so long, seconds: so that time does pass. */
const SHORTEST_GAP = 1e-6;
const SHORTEST_PHASE = 0.001;
/** Requests at one occasion of a schedule. */
const MOST_AT_ONCE = 100_000;

/** Where the arrivals of a source are: numbers that are saved with it. */
export interface ArrivalState {
  /** Bursty: 1 in a burst, 0 in between, -1 before the first phase. */
  phase: number;
  /** Schedule: occasions that have begun, and requests of the last one that are still to be sent. */
  occasions: number;
  batch: number;
  /** Replay: the number of the interval, -1 before the first, and its requests still to come. */
  interval: number;
  left: number;
}

/**
 * When the next request of an open source comes: whatever is answered. A rate follows its curve exactly, by inversion of the
 * area under it; users who wait for their answers are the source's own.
 */
export class Arrivals {
  mode = 'poisson';
  curve = new RateCurve([]);
  /** Whether requests come evenly or as a Poisson stream at a level rate, as in nearly every run. */
  isSteady = false;
  private isPoisson = false;
  private readonly state: ArrivalState;
  private readonly draws: RandomStream;
  private readonly later: RandomStream;
  private rate = 0;
  /** Requests per second of an even or Poisson stream, faults included. */
  private flatRate = 0;
  private gaps: Sampler | undefined = undefined;
  private burst: Sampler | undefined = undefined;
  private calm: Sampler | undefined = undefined;
  private calmShare = 0;
  private every = 1;
  private each = 1;
  private first = 0;
  private replay = new ReplayCounts([], false);

  /** `later` is for what only some sources draw: phases, gaps and replays. */
  constructor(state: ArrivalState, draws: RandomStream, later: RandomStream) {
    this.state = state;
    this.draws = draws;
    this.later = later;
  }

  configure(settings: Settings): void {
    this.mode = settings.choice('arrivals');
    this.rate = settings.number('rate');
    this.curve = curveOf(settings);
    this.isPoisson = this.mode === 'poisson';
    this.isSteady = this.curve.isFlat && (this.isPoisson || this.mode === 'constant');
    this.gaps = settings.seconds('gaps');
    this.burst = settings.seconds('burstLength');
    this.calm = settings.seconds('calmLength');
    this.calmShare = settings.number('calmShare');
    this.every = settings.number('everySeconds');
    this.each = settings.number('requestsEach');
    this.first = settings.number('firstAtSeconds');
    this.replay = new ReplayCounts(settings.curve('counts'), settings.flag('countsRepeat'));
  }

  /** Whether the time to the next request depends on when the last one came. */
  get remembersGaps(): boolean {
    return this.mode === 'constant' || this.mode === 'gaps';
  }

  /** The run begins, or the settings have changed. */
  begin(now: number, factor: number): void {
    const { state } = this;
    state.phase = -1;
    state.batch = 0;
    const since = now - this.first;
    state.occasions = now > 0 && since >= 0 ? Math.floor(since / this.every) + 1 : 0;
    this.rescale(now, factor);
  }

  /** A fault has changed the factor of the rate: what is left of a replayed interval changes with it. */
  rescale(now: number, factor: number): void {
    this.take(factor);
    this.state.interval = -1;
    this.state.left = 0;
    if (this.mode !== 'replay') return;
    const interval = this.replay.at(now);
    if (interval !== undefined) this.enter(interval, now, factor);
    else this.state.interval = this.replay.length;
  }

  /** Takes the factor of the rate, and nothing else. */
  take(factor: number): void {
    this.flatRate = Math.min(MOST_PER_SECOND, this.rate * factor);
  }

  /** As `gap`, into `due`, of a steady stream: it takes no memory. */
  drawSteadyGap(due: Float64Array): void {
    // A rate of 0: none comes, and nothing is drawn.
    due[0] = Infinity;
    if (!(this.flatRate > 0)) return;
    due[0] = 1;
    if (this.isPoisson) this.draws.drawExponential(due);
    due[0] /= this.flatRate;
  }

  /** Seconds from now to the next request; Infinity: none comes. `factor` multiplies the rate. */
  gap(now: number, factor: number): number {
    switch (this.mode) {
      case 'schedule':
        return this.untilOccasion(now);
      case 'replay':
        return this.untilReplayed(now, factor);
      case 'users':
      case 'paced':
        return Infinity;
      default:
        return this.untilNext(now, factor);
    }
  }

  /** The moment has come: how many of a batch are still to follow at once is counted. False where there is no request after all. */
  came(clock: Clock, factor: number): boolean {
    const { state } = this;
    if (this.mode === 'replay') state.left--;
    if (this.mode !== 'schedule') return true;
    if (state.batch > 0) {
      state.batch--;
      return true;
    }
    state.occasions = this.nextOccasion(clock.now) + 1;
    const size = Math.round(this.each * factor * this.curve.at(clock.now));
    state.batch = Math.max(0, Math.min(MOST_AT_ONCE, size) - 1);
    return size > 0;
  }

  /** A bursty source turns from calm to burst or back; seconds until it does so again. */
  turn(): number {
    const { state, burst, calm, later } = this;
    const share = burst!.mean() / (burst!.mean() + calm!.mean());
    if (state.phase < 0) state.phase = later.uniform() < share ? 1 : 0;
    else state.phase = 1 - state.phase;
    return Math.max(SHORTEST_PHASE, (state.phase === 1 ? burst! : calm!).sample(later));
  }

  private untilNext(now: number, factor: number): number {
    const rate = Math.min(MOST_PER_SECOND, this.rateNow() * factor);
    if (!(rate > 0)) return Infinity;
    const amount = this.nextAmount() / rate;
    if (this.curve.isFlat) return Math.max(this.mode === 'gaps' ? SHORTEST_GAP : 0, amount);
    return Math.max(SHORTEST_GAP, this.curve.after(now, amount) - now);
  }

  /** Requests per second while the curve is at 1; of gaps of one's own, gaps per gap. */
  private rateNow(): number {
    if (this.mode === 'gaps') return 1;
    if (this.mode !== 'bursty') return this.rate;
    // The rate of a bursty source is its mean: what is missing in the calm is added to the bursts.
    const [burst, calm] = [this.burst!.mean(), this.calm!.mean()];
    const inBurst = (this.rate * (burst + calm)) / (burst + this.calmShare * calm);
    return this.state.phase === 1 ? inBurst : inBurst * this.calmShare;
  }

  private nextAmount(): number {
    switch (this.mode) {
      case 'constant':
        return 1;
      case 'gaps':
        return this.gaps!.sample(this.later);
      default:
        return this.draws.exponential();
    }
  }

  private nextOccasion(now: number): number {
    return Math.max(this.state.occasions, Math.floor((now - this.first) / this.every));
  }

  private untilOccasion(now: number): number {
    if (this.state.batch > 0) return 0;
    const time = this.first + this.state.occasions * this.every;
    return Math.max(0, time - now);
  }

  /** The next of those that are left, all of which come at random in what is left of their interval. */
  private untilReplayed(now: number, factor: number): number {
    const { state, replay } = this;
    for (let empty = 0; state.left === 0; empty++) {
      const next = replay.numbered(state.interval + 1);
      if (next === undefined || empty > replay.length) return Infinity;
      this.enter(next, now, factor);
    }
    const { start, end } = replay.numbered(state.interval)!;
    const from = Math.max(now, start);
    const share = 1 - exponential(-this.later.exponential() / state.left);
    return from + (end - from) * share - now;
  }

  private enter(interval: Interval, now: number, factor: number): void {
    const { start, end, count, number } = interval;
    const share = (end - Math.max(now, start)) / (end - start);
    this.state.interval = number;
    this.state.left = Math.round(count * factor * Math.max(0, share));
  }
}
