import { exponential } from '../arithmetic/exponential';
import { exponentiate } from '../arithmetic/exponentiate';
import { naturalLogarithm } from '../arithmetic/naturalLogarithm';
import type { Saveable, Saved } from '../state/Saveable';
import { mixSeed } from './mixSeed';
import { Ziggurat } from './Ziggurat';

const TWO_TO_32 = 4294967296;
const TWO_TO_45 = 35184372088832;
const TWO_TO_44 = 17592186044416;
const ONE_BY_TWO_TO_53 = 1.1102230246251565e-16;

// Tail starts and layer areas solve "256 layers of one area, the last ends at height 1".
const EXPONENTIAL_TAIL = 7.69711747013105;
const NORMAL_TAIL = 3.6541528853610088;
const exponentialLayers = new Ziggurat(
  EXPONENTIAL_TAIL,
  0.003949659822581557,
  TWO_TO_45,
  (x) => exponential(-x),
  (y) => -naturalLogarithm(y),
);
const normalLayers = new Ziggurat(
  NORMAL_TAIL,
  0.004928673233974655,
  TWO_TO_44,
  (x) => exponential(-0.5 * x * x),
  (y) => Math.sqrt(-2 * naturalLogarithm(y)),
);
const exponentialWidths = exponentialLayers.widths;
const exponentialLimits = exponentialLayers.limits;
const normalWidths = normalLayers.widths;
const normalLimits = normalLayers.limits;
const drawn = new Float64Array(1);
const density = new Float64Array(1);

/**
 * One independent source of chance, for one purpose of one component: xoshiro128++ (Blackman and Vigna 2019).
 * The same (seed, component, purpose) gives the same draws on every machine; no draw allocates.
 */
export class RandomStream implements Saveable {
  // Int32Array, because integers in object fields are slow in two of the browsers.
  private readonly state = new Int32Array(4);
  private readonly first: Int32Array;

  constructor(seed: number, component: number, purpose: number) {
    mixSeed(this.state, seed, component, purpose);
    this.first = this.state.slice();
  }

  /** Whether anything was ever drawn from it. */
  get isUsed(): boolean {
    return this.first.some((word, place) => word !== this.state[place]);
  }

  /** 32 random bits, as an integer in 0..2^32-1. */
  bits(): number {
    return this.next() >>> 0;
  }

  /** 32 random bits, as an integer in -2^31..2^31-1. */
  word(): number {
    return this.next();
  }

  /** A number in [0, 1) with 53 random bits. */
  uniform(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) * ONE_BY_TWO_TO_53;
  }

  /** An integer in 0..n-1, each equally likely; n in 1..2^31 (Lemire 2019 where the product fits a double). */
  integer(n: number): number {
    if (!(n >= 1 && n <= 2147483648))
      throw new RangeError(`integer(n) needs 1 <= n <= 2^31, not ${n}`);
    if (n > 2097152) return this.integerByRejection(n);
    let product = this.bits() * n;
    let high = Math.floor(product / TWO_TO_32);
    if (product - high * TWO_TO_32 >= n) return high;
    const threshold = TWO_TO_32 % n;
    while (product - high * TWO_TO_32 < threshold) {
      product = this.bits() * n;
      high = Math.floor(product / TWO_TO_32);
    }
    return high;
  }

  /** An exponential variate of mean 1 (ziggurat, 45-bit magnitudes; the tail is exact because it has no memory). */
  exponential(): number {
    this.drawExponential(drawn);
    return drawn[0]!;
  }

  /** Puts an exponential variate of mean 1 in the first place of an array: for hot paths, where a number that is returned is an object. */
  drawExponential(target: Float64Array): void {
    const bits = this.next();
    const layer = bits & 255;
    const magnitude = (bits >>> 8) * 2097152 + (this.next() >>> 11) + 0.5;
    const value = magnitude * exponentialWidths[layer]!;
    target[0] = value;
    if (magnitude >= exponentialLimits[layer]!) this.redrawExponential(layer, target);
  }

  /** A standard normal variate (ziggurat, 44-bit magnitudes; Marsaglia's tail). */
  normal(): number {
    this.drawNormal(drawn);
    return drawn[0]!;
  }

  /** Puts a standard normal variate in the first place of an array, as `drawExponential` does. */
  drawNormal(target: Float64Array): void {
    const bits = this.next();
    const layer = bits & 255;
    const magnitude = (bits >>> 9) * 2097152 + (this.next() >>> 11) + 0.5;
    const sign = 1 - ((bits >>> 7) & 2);
    target[0] = sign * magnitude * normalWidths[layer]!;
    if (magnitude >= normalLimits[layer]!)
      target[0] = sign * this.normalOutside(layer, magnitude * normalWidths[layer]!);
  }

  /** Its whole state, four 32-bit words, for a digest. */
  get words(): Int32Array {
    return this.state;
  }

  save(): Saved {
    return this.state.slice();
  }

  restore(saved: Saved): void {
    this.state.set(saved as Int32Array);
  }

  private next(): number {
    const state = this.state;
    const s0 = state[0]!;
    const s1 = state[1]!;
    const s2 = state[2]! ^ s0;
    const s3 = state[3]! ^ s1;
    const sum = (s0 + state[3]!) | 0;
    state[0] = s0 ^ s3;
    state[1] = s1 ^ s2;
    state[2] = s2 ^ (s1 << 9);
    state[3] = (s3 << 11) | (s3 >>> 21);
    return (((sum << 7) | (sum >>> 25)) + s0) | 0;
  }

  private integerByRejection(n: number): number {
    const mask = n === 2147483648 ? 2147483647 : 4294967295 >>> Math.clz32(n - 1);
    let candidate = this.next() & mask;
    while (candidate >= n) candidate = this.next() & mask;
    return candidate;
  }

  private redrawExponential(layer: number, target: Float64Array): void {
    if (layer === 0) {
      this.drawExponential(target);
      target[0]! += EXPONENTIAL_TAIL;
    } else {
      density[0] = -target[0]!;
      exponentiate(density);
      if (!this.isUnder(exponentialLayers, layer)) this.drawExponential(target);
    }
  }

  /** Always positive: where the first point is refused, the magnitude of a fresh variate has the right law. */
  private normalOutside(layer: number, x: number): number {
    if (layer === 0) return this.normalTail();
    density[0] = -0.5 * x * x;
    exponentiate(density);
    return this.isUnder(normalLayers, layer) ? x : Math.abs(this.normal());
  }

  private normalTail(): number {
    for (;;) {
      const excess = this.exponential() / NORMAL_TAIL;
      if (2 * this.exponential() > excess * excess) return NORMAL_TAIL + excess;
    }
  }

  /** Whether a point of the layer, at any height of it, lies under the density. */
  private isUnder(layers: Ziggurat, layer: number): boolean {
    const low = layers.heights[layer]!;
    const high = layers.heights[layer + 1]!;
    return low + this.uniform() * (high - low) < density[0]!;
  }
}
