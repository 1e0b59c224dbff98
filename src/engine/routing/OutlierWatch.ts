import type { Clock } from '../Clock';
import { outcomeNumber } from '../outcomeNumber';
import type { Saveable, Saved } from '../state/Saveable';

/** An instance is never out for longer than this (Envoy's `max_ejection_time`). */
const LONGEST = 300;

/** What makes an instance an outlier. */
export type OutlierRule = 'never' | 'failuresInARow' | 'failureShare';

/**
 * Passive health: instances are taken out of the traffic for a while by how calls to them end (Envoy's outlier detection).
 * One that is taken out again soon after its return stays out longer each time.
 */
export class OutlierWatch implements Saveable {
  rule: OutlierRule = 'never';
  /** Failures in a row. */
  failures = 5;
  /** Share of the calls of one interval that fail, 0 to 1, and how many calls there must have been. */
  share = 0.5;
  calls = 20;
  /** Seconds out, the first time. */
  seconds = 30;
  /** Largest share of the instances that is out at once, 0 to 1; one always may be. */
  most = 0.1;
  /** How many are out. */
  out = 0;
  private readonly clock: Clock;
  private inARow: number[] = [];
  private asked: number[] = [];
  private failed: number[] = [];
  /** Until when each is out; one that is in was so until then. */
  private until: number[] = [];
  /** How often each was taken out in close succession, and whether it is. */
  private times: number[] = [];
  private isOutNow: number[] = [];

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Takes new instances in. */
  fit(places: number): void {
    while (this.until.length < places) {
      for (const list of this.lists()) list.push(0);
    }
  }

  isOut(place: number): boolean {
    return this.isOutNow[place] === 1;
  }

  /** Seconds until an instance that is out comes back. */
  secondsLeft(place: number): number {
    return Math.max(0, this.until[place]! - this.clock.now);
  }

  /** A call to an instance has ended; whether it is to be taken out for it. */
  note(place: number, outcome: number): boolean {
    if (this.isOut(place)) return false;
    this.asked[place]!++;
    if (!isFault(outcome)) {
      this.inARow[place] = 0;
      return false;
    }
    this.failed[place]!++;
    this.inARow[place]!++;
    return this.rule === 'failuresInARow' && this.inARow[place]! >= this.failures;
  }

  /** An interval is over: whether an instance is to be taken out for it. Starts to count anew. */
  closeInterval(place: number): boolean {
    const asked = this.asked[place]!;
    const isBad = asked >= this.calls && this.failed[place]! >= this.share * asked;
    this.asked[place] = 0;
    this.failed[place] = 0;
    return isBad && this.rule === 'failureShare' && !this.isOut(place);
  }

  /** Takes an instance of so many out, unless too many are; whether it did. */
  eject(place: number, instances: number): boolean {
    if (this.out + 1 > Math.max(1, Math.floor(this.most * instances))) return false;
    const { now } = this.clock;
    const isAgain = this.times[place]! > 0 && now - this.until[place]! <= this.seconds;
    this.times[place] = isAgain ? this.times[place]! + 1 : 1;
    this.until[place] = now + this.durationOf(place, this.seconds);
    this.isOutNow[place] = 1;
    this.out++;
    return true;
  }

  /** Takes another time out. Those that are out come back by it, from when they were taken out: their places. */
  takeSeconds(seconds: number): readonly number[] {
    const before = this.seconds;
    this.seconds = seconds;
    if (seconds === before) return [];
    const { now } = this.clock;
    const places = [...this.until.keys()].filter((place) => this.isOut(place));
    for (const place of places) {
      const longer = this.durationOf(place, seconds) - this.durationOf(place, before);
      // From now on, as a timer is set: so that it does not fire a rounding before.
      this.until[place] = now + Math.max(0, this.until[place]! + longer - now);
    }
    return places;
  }

  private durationOf(place: number, seconds: number): number {
    return Math.min(LONGEST, seconds * this.times[place]!);
  }

  /** An instance comes back, with a clean sheet. */
  readmit(place: number): void {
    if (!this.isOut(place)) return;
    this.isOutNow[place] = 0;
    this.out--;
    this.inARow[place] = 0;
    this.asked[place] = 0;
    this.failed[place] = 0;
  }

  /** Takes everybody back. */
  forget(): void {
    for (let place = 0; place < this.until.length; place++) this.readmit(place);
  }

  save(): Saved {
    return [this.out, ...this.lists().map((list) => Float64Array.from(list))];
  }

  restore(saved: Saved): void {
    const [out, ...lists] = saved as [number, ...Float64Array[]];
    this.out = out;
    [this.inARow, this.asked, this.failed, this.until, this.times, this.isOutNow] = lists.map(
      (list) => [...list],
    ) as [number[], number[], number[], number[], number[], number[]];
  }

  private lists(): readonly number[][] {
    return [this.inARow, this.asked, this.failed, this.until, this.times, this.isOutNow];
  }
}

/** Whether an ending speaks against the instance: a conflict does not, nor what the simulator or the caller ended. */
function isFault(outcome: number): boolean {
  return (
    outcome > outcomeNumber.degraded &&
    outcome !== outcomeNumber.conflict &&
    outcome !== outcomeNumber.abandoned &&
    outcome !== outcomeNumber.cancelled &&
    outcome !== outcomeNumber.inFlightTooHigh
  );
}
