import { exponential } from '../arithmetic/exponential';
import { naturalLogarithm } from '../arithmetic/naturalLogarithm';
import type { RandomStream } from './RandomStream';

/**
 * Draws ranks 0..n-1 (0 the hottest) with probability proportional to (rank + 1)^-s, in constant time and memory.
 * n in 1..2^31, s >= 0 (0 is uniform). Method: rejection-inversion, Hörmann and Derflinger 1996.
 */
export class ZipfSampler {
  private readonly n: number;
  private readonly s: number;
  private readonly areaBelowFirst: number;
  private readonly areaOfAll: number;
  private readonly sureWithin: number;

  constructor(n: number, s: number) {
    if (!(Number.isInteger(n) && n >= 1 && n <= 2147483648))
      throw new RangeError(`Zipf needs 1 <= n <= 2^31, not ${n}`);
    if (!(s >= 0 && s < Infinity)) throw new RangeError(`Zipf needs s >= 0, not ${s}`);
    this.n = n;
    this.s = s;
    this.areaBelowFirst = this.area(1.5) - 1;
    this.areaOfAll = this.area(n + 0.5);
    this.sureWithin = 2 - this.inverseArea(this.area(2.5) - this.weight(2));
  }

  /** One rank in 0..n-1. */
  sample(stream: RandomStream): number {
    if (this.s === 0) return stream.integer(this.n);
    for (;;) {
      const point = this.areaOfAll + stream.uniform() * (this.areaBelowFirst - this.areaOfAll);
      const x = this.inverseArea(point);
      const k = Math.max(1, Math.min(this.n, Math.floor(x + 0.5)));
      if (k - x <= this.sureWithin || point >= this.area(k + 0.5) - this.weight(k)) return k - 1;
    }
  }

  private weight(x: number): number {
    return exponential(-this.s * naturalLogarithm(x));
  }

  /** The integral of x^-s, (x^(1-s) - 1) / (1-s), which is ln x where s is 1. */
  private area(x: number): number {
    const logarithm = naturalLogarithm(x);
    return logarithm * relativeExponential((1 - this.s) * logarithm);
  }

  private inverseArea(y: number): number {
    return exponential(y * relativeLogarithm(Math.max(-1, (1 - this.s) * y)));
  }
}

/** (e^t - 1) / t, continued through 0. */
function relativeExponential(t: number): number {
  if (Math.abs(t) > 1e-3) return (exponential(t) - 1) / t;
  return 1 + (t / 2) * (1 + (t / 3) * (1 + (t / 4) * (1 + t / 5)));
}

/** ln(1 + t) / t, continued through 0. */
function relativeLogarithm(t: number): number {
  if (Math.abs(t) > 1e-3) return naturalLogarithm(1 + t) / t;
  return 1 - t * (1 / 2 - t * (1 / 3 - t * (1 / 4 - t * (1 / 5 - t / 6))));
}
