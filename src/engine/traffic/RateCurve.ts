import type { CurvePoint } from '../../model/ParameterValue';

/**
 * A factor over simulated time: straight lines between points, the first value before them and the last one after them, or
 * the points over and over. It answers when so much has come together under it, so that arrivals follow it exactly.
 */
export class RateCurve {
  /** Whether the factor is 1 at all times. */
  readonly isFlat: boolean;
  private readonly times: Float64Array;
  private readonly values: Float64Array;
  /** Seconds after which the points begin again; 0: never. */
  private readonly period: number;
  private readonly origin: number;
  /** The area under one period. */
  private readonly periodArea: number;

  /** Points in the order of time from `origin` on, values from 0 on; none: the factor is 1. */
  constructor(points: readonly CurvePoint[], repeats = false, origin = 0) {
    const [first] = points;
    const whole =
      first === undefined || first.atSeconds === 0
        ? points
        : [{ atSeconds: 0, value: first.value }, ...points];
    this.times = Float64Array.from(whole, ({ atSeconds }) => atSeconds);
    this.values = Float64Array.from(whole, ({ value }) => value);
    this.origin = origin;
    this.isFlat = points.every(({ value }) => value === 1);
    this.period = repeats ? (this.times.at(-1) ?? 0) : 0;
    this.periodArea = this.areaOfPoints();
  }

  /** The factor at a time. Where it jumps, the one after the jump. */
  at(time: number): number {
    if (this.isFlat) return 1;
    const local = this.localTime(time);
    const place = this.placeOf(local);
    return place < 0 ? this.values[0]! : this.valueIn(place, local);
  }

  /** The first moment after `from` at which the area under the curve since then is `amount`; Infinity where it never is. */
  after(from: number, amount: number): number {
    if (this.isFlat) return from + amount;
    if (this.period > 0 && !(this.periodArea > 0)) return Infinity;
    const periods = this.period > 0 ? Math.floor(amount / this.periodArea) : 0;
    let left = amount - periods * this.periodArea;
    let start = from + periods * this.period;
    let local = Math.max(0, this.localTime(start));
    // At most two times round: a remainder of less than a period, from anywhere in it.
    for (let steps = 2 * this.times.length + 2; steps > 0; steps--) {
      const place = this.placeOf(local);
      const end = this.times[place + 1] ?? Infinity;
      const duration = this.durationOf(place, local, end, left);
      if (local + duration <= end) return start + duration;
      left = Math.max(0, left - this.areaBetween(place, local, end));
      start += end - local;
      local = this.period > 0 && end >= this.period ? 0 : end;
    }
    return start;
  }

  private localTime(time: number): number {
    const since = time - this.origin;
    return this.period > 0 ? since - Math.floor(since / this.period) * this.period : since;
  }

  /** The last point not after a time. */
  private placeOf(time: number): number {
    const { times } = this;
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private slopeIn(place: number): number {
    if (place + 1 >= this.times.length) return 0;
    const duration = this.times[place + 1]! - this.times[place]!;
    return (this.values[place + 1]! - this.values[place]!) / duration;
  }

  private valueIn(place: number, time: number): number {
    return this.values[place]! + this.slopeIn(place) * (time - this.times[place]!);
  }

  private areaBetween(place: number, from: number, to: number): number {
    return ((this.valueIn(place, from) + this.valueIn(place, to)) / 2) * (to - from);
  }

  /** How long from `from` until the area is `amount`; Infinity where that does not come before `end`. */
  private durationOf(place: number, from: number, end: number, amount: number): number {
    const value = this.valueIn(place, from);
    if (end === Infinity) return value > 0 ? amount / value : Infinity;
    if (this.areaBetween(place, from, end) < amount) return Infinity;
    const slope = this.slopeIn(place);
    // The root of slope/2 d^2 + value d = amount, in the form that loses no digits where the slope is small.
    const root = Math.sqrt(Math.max(0, value * value + 2 * slope * amount));
    return value + root > 0 ? Math.min(end - from, (2 * amount) / (value + root)) : Infinity;
  }

  private areaOfPoints(): number {
    let area = 0;
    for (let place = 0; place + 1 < this.times.length; place++) {
      const end = this.times[place + 1]!;
      if (end > this.times[place]!) area += this.areaBetween(place, this.times[place]!, end);
    }
    return area;
  }
}
