import { mixKey } from '../behaviours/mixKey';
import type { Settings } from '../Settings';
import type { SpanTable } from '../spans/SpanTable';
import { StateBlock } from '../state/StateBlock';
import { AdaptiveLimit } from './AdaptiveLimit';
import { ConcurrencyLimit } from './ConcurrencyLimit';
import { FixedWindow } from './FixedWindow';
import { LeakyBucket } from './LeakyBucket';
import type { Limiter } from './Limiter';
import { SlidingCounter } from './SlidingCounter';
import { SlidingLog } from './SlidingLog';
import { TokenBucket } from './TokenBucket';

const HIGHEST_PRIORITY = 9;
/** Hashes of keys are below this. */
const HASHES = 2_147_483_648;

/** What may pass: one limiter of each sort, of which one is in use, and how requests are told apart for it. */
export class Admission {
  readonly state = new StateBlock();
  private readonly tokenBucket = this.state.keep(new TokenBucket());
  private readonly leakyBucket = this.state.keep(new LeakyBucket());
  private readonly fixedWindow = this.state.keep(new FixedWindow());
  private readonly slidingLog = this.state.keep(new SlidingLog());
  private readonly slidingCounter = this.state.keep(new SlidingCounter());
  private readonly concurrency = this.state.keep(new ConcurrencyLimit());
  private readonly adaptive = this.state.keep(new AdaptiveLimit());
  private readonly spans: SpanTable;
  private limiter: Limiter = this.tokenBucket;
  private per = 'all';
  /** Share of the limit that is out of reach for requests of priority 0. */
  private reserve = 0;

  constructor(spans: SpanTable) {
    this.spans = spans;
  }

  /** Takes the settings of a gate; true where what was counted for other subjects than those of now is forgotten. */
  apply(settings: Settings, now: number): boolean {
    const per = settings.choice('per');
    this.fit(settings, now);
    const limiter = this.named(settings.choice('algorithm'));
    const beginsAnew = per !== this.per || limiter !== this.limiter;
    if (beginsAnew) limiter.clear();
    this.limiter = limiter;
    this.per = per;
    this.reserve = settings.number('reservePercent') / 100;
    return beginsAnew;
  }

  /** An instance of so many that counts for itself comes back without what it had counted. */
  renew(instance: number, instances: number): void {
    this.limiter.renew((subject) => {
      const owner = Math.floor(subject / HASHES);
      // Keys at the first instance are not hashed.
      return instance === 0 ? owner === 0 || owner >= instances : owner === instance;
    });
  }

  /** Forgets what is in flight, for all subjects. */
  forgetInFlight(): void {
    this.concurrency.clear();
    this.adaptive.clear();
  }

  /** Forgets what has passed; what is in flight is known all the same. */
  forgetCounts(): void {
    if (!this.countsInFlight) this.limiter.clear();
  }

  /** As `forgetCounts`, of the keys that are named; only where each key has its own count. */
  forgetKeys(isMeant: (key: number) => boolean): void {
    if (!this.countsInFlight && this.per === 'key') this.limiter.renew(isMeant);
  }

  /** A request that passed before takes up room as well. */
  hold(row: number, instance: number): void {
    const subject = this.subjectOf(row, instance);
    if (this.limiter === this.adaptive) this.adaptive.hold(subject);
    else this.concurrency.hold(subject);
  }

  /** Requests per second that a leaky bucket lets out. */
  get pace(): number {
    return this.leakyBucket.rate;
  }

  /** Seconds until a request may pass, or a `verdict`. `instance` counts for itself; 0 where all count together. */
  take(row: number, instance: number, priority: number, now: number): number {
    const share = 1 - (this.reserve * (HIGHEST_PRIORITY - priority)) / HIGHEST_PRIORITY;
    return this.limiter.take(this.subjectOf(row, instance), now, share);
  }

  /** Whether what passes takes up room until it ends. */
  get countsInFlight(): boolean {
    return this.limiter === this.concurrency || this.limiter === this.adaptive;
  }

  /** A request that took up room has ended, so many seconds after it came. */
  give(row: number, instance: number, now: number, isGood: boolean): void {
    const subject = this.subjectOf(row, instance);
    if (this.limiter === this.adaptive) {
      this.adaptive.give(subject, now, now - this.spans.arrivedAt[row]!, isGood);
    } else {
      this.concurrency.give(subject);
    }
  }

  /** A request that took up room is gone without an answer. */
  forget(row: number, instance: number): void {
    const subject = this.subjectOf(row, instance);
    if (this.limiter === this.adaptive) this.adaptive.forget(subject);
    else this.concurrency.give(subject);
  }

  /** How many requests may be in flight now, of each subject; NaN where the limiter does not count them. */
  limitNow(instance: number): number {
    if (this.limiter === this.adaptive) return this.adaptive.limitNow(instance * HASHES);
    return this.limiter === this.concurrency ? this.concurrency.limit : NaN;
  }

  private subjectOf(row: number, instance: number): number {
    // An adaptive limit is about what is behind the gate, whoever asks.
    if (this.per === 'all' || this.limiter === this.adaptive) return instance * HASHES;
    if (this.per === 'tenant') return instance * HASHES + this.spans.tenant[row]!;
    const key = this.spans.key[row]!;
    return instance === 0 ? key : instance * HASHES + mixKey(key);
  }

  private fit(settings: Settings, now: number): void {
    const rate = settings.number('rate');
    const limit = settings.number('limit');
    const seconds = settings.number('windowSeconds');
    this.tokenBucket.configure(rate, settings.number('burst'), now);
    this.leakyBucket.configure(rate, settings.number('places'), now);
    this.fixedWindow.configure(limit, seconds, now);
    this.slidingLog.configure(limit, seconds);
    this.slidingCounter.configure(limit, seconds, now);
    this.concurrency.limit = settings.number('inFlight');
    this.adaptive.most = settings.number('inFlight');
    this.adaptive.slowSeconds = settings.number('slowMs') * 1e-3;
  }

  private named(algorithm: string): Limiter {
    switch (algorithm) {
      case 'tokenBucket':
        return this.tokenBucket;
      case 'leakyBucket':
        return this.leakyBucket;
      case 'fixedWindow':
        return this.fixedWindow;
      case 'slidingLog':
        return this.slidingLog;
      case 'slidingCounter':
        return this.slidingCounter;
      case 'concurrency':
        return this.concurrency;
      case 'adaptive':
        return this.adaptive;
      default:
        throw new Error(`There is no limiter "${algorithm}"`);
    }
  }
}
