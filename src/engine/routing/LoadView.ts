import { exponential } from '../arithmetic/exponential';
import type { Candidates } from '../behaviours/Candidates';
import type { Clock } from '../Clock';
import type { Saveable, Saved } from '../state/Saveable';

/** Stands for the latency of an instance that was called and has not answered yet. */
const UNKNOWN_LATENCY = 1e6;

/** What counts as load: calls that are out, work that is left, or latency times the calls that are out. */
export type LoadMeasure = 'requests' | 'work' | 'latency';

/** The load of each instance as a balancer sees it: as it is now, or as it was when it last looked. */
export class LoadView implements Saveable {
  measure: LoadMeasure = 'requests';
  /** Whether it sees only what it last looked at. */
  isStale = false;
  /** A latency counts for e^-1 of itself after so many seconds. */
  decay = 10;
  private readonly candidates: Candidates;
  private readonly clock: Clock;
  private seen: number[] = [];
  /** Moving average of the latencies of each, in seconds, and when it was last brought up to date. */
  private latency: number[] = [];
  private latencyAt: number[] = [];

  constructor(candidates: Candidates, clock: Clock) {
    this.candidates = candidates;
    this.clock = clock;
  }

  /** Whether load is the number of calls that are out now. */
  get isPlain(): boolean {
    return this.measure === 'requests' && !this.isStale;
  }

  /** Takes new instances in, without load. */
  fit(): void {
    while (this.seen.length < this.candidates.count) {
      this.seen.push(0);
      this.latency.push(0);
      this.latencyAt.push(0);
    }
  }

  /** Looks at every instance. */
  look(): void {
    for (let place = 0; place < this.candidates.count; place++) {
      this.seen[place] = this.loadNow(place);
    }
  }

  /** The load of an instance for its weight: of two instances the one with the lower figure is the better choice. */
  scoreOf(place: number, weight: number): number {
    const load = this.isStale ? this.seen[place]! : this.loadNow(place);
    if (weight === 1 || this.measure === 'work') return load;
    // The call that is to be sent counts as well: an idle instance of half the weight is half as good.
    return this.measure === 'latency' ? load / weight : (load + 1) / weight - 1;
  }

  /** A call to an instance took so long. A slower one than usual counts at once, faster ones little by little (peak EWMA). */
  noteLatency(place: number, seconds: number): void {
    const usual = this.latencyNow(place);
    const kept = this.remembered(place);
    this.latency[place] = seconds > usual ? seconds : seconds * (1 - kept) + usual;
    this.latencyAt[place] = this.clock.now;
  }

  save(): Saved {
    return [this.seen, this.latency, this.latencyAt].map((list) => Float64Array.from(list));
  }

  restore(saved: Saved): void {
    const [seen, latency, latencyAt] = saved as Float64Array[];
    this.seen = [...seen!];
    this.latency = [...latency!];
    this.latencyAt = [...latencyAt!];
  }

  private loadNow(place: number): number {
    const { candidates } = this;
    const open = candidates.outstandingAt(place);
    if (this.measure === 'requests') return open;
    if (this.measure === 'work') {
      const seconds = candidates.componentAt(place).workLeft(candidates.instanceAt(place));
      return Number.isNaN(seconds) ? open : seconds;
    }
    const latency =
      this.latency[place] === 0 && open > 0 ? UNKNOWN_LATENCY : this.latencyNow(place);
    return latency * (open + 1);
  }

  /** What is left of the average when nothing has come in since. */
  private latencyNow(place: number): number {
    return this.latency[place]! * this.remembered(place);
  }

  private remembered(place: number): number {
    return exponential((this.latencyAt[place]! - this.clock.now) / this.decay);
  }
}
