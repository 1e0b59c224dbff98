import type { Distribution } from '../../model/Distribution';
import { exponential } from '../arithmetic/exponential';
import { exponentiate } from '../arithmetic/exponentiate';
import { naturalLogarithm } from '../arithmetic/naturalLogarithm';
import { power } from '../arithmetic/power';
import { distributionMean } from './distributionMean';
import type { RandomStream } from './RandomStream';
import { sampleGamma } from './sampleGamma';

const CONSTANT = 0;
const UNIFORM = 1;
const EXPONENTIAL = 2;
const ERLANG = 3;
const GAMMA = 4;
const LOGNORMAL = 5;
const PARETO = 6;
const BOUNDED_PARETO = 7;
const NORMAL = 8;
const MIXTURE = 9;
const EMPIRICAL = 10;

/** Above this many stages, one gamma variate is cheaper than a sum of exponentials. */
const ERLANG_SUM_LIMIT = 8;

const drawn = new Float64Array(1);

/**
 * A distribution made ready for drawing: every sample is the distribution's times `scale` (0.001 turns ms into s).
 * One class for all distributions, so that a draw is one switch and never a megamorphic call.
 */
export class Sampler {
  private readonly type: number;
  // A typed array, because fields that hold now a whole number and now a fraction change the object's shape.
  private readonly p = new Float64Array(3);
  private readonly values: Float64Array;
  private readonly parts: readonly Sampler[];
  private readonly average: number;

  constructor(distribution: Distribution, scale: number) {
    this.average = distributionMean(distribution) * scale;
    this.values = valuesOf(distribution, scale);
    this.parts =
      distribution.type === 'mixture'
        ? distribution.parts.map((part) => new Sampler(part.distribution, scale))
        : [];
    this.type = this.compile(distribution, scale);
  }

  /** Whether every sample is the same. */
  get isConstant(): boolean {
    return this.type === CONSTANT;
  }

  /** Puts one sample in the first place of an array: for hot paths, where a number that is returned is an object. */
  draw(stream: RandomStream, target: Float64Array): void {
    const { type } = this;
    if (type === EXPONENTIAL) {
      stream.drawExponential(target);
      target[0]! *= this.p[0]!;
    } else if (type === CONSTANT) target[0] = this.p[0]!;
    else this.drawOther(stream, target);
  }

  /** As `draw`, of what is drawn less often: kept apart, so that `draw` is small enough to be compiled into its callers. */
  private drawOther(stream: RandomStream, target: Float64Array): void {
    const p = this.p;
    switch (this.type) {
      case UNIFORM:
        target[0] = p[0]! + p[1]! * stream.uniform();
        break;
      case ERLANG:
        target[0] = p[0]! * sumOfExponentials(stream, p[1]!);
        break;
      case GAMMA:
        target[0] = p[0]! * sampleGamma(stream, p[1]!);
        break;
      case LOGNORMAL:
        stream.drawNormal(target);
        target[0]! *= p[1]!;
        exponentiate(target);
        target[0]! *= p[0]!;
        break;
      case PARETO:
        target[0] = p[0]! * exponential(p[1]! * stream.exponential());
        break;
      case BOUNDED_PARETO:
        target[0] = p[0]! * exponential(p[1]! * naturalLogarithm(1 - p[2]! * stream.uniform()));
        break;
      case NORMAL:
        stream.drawNormal(target);
        target[0] = Math.max(0, p[0]! + p[1]! * target[0]!);
        break;
      case MIXTURE:
        this.drawOfMixture(stream, target);
        break;
      default:
        target[0] = this.values[stream.integer(this.values.length)]!;
    }
  }

  /** One sample, never negative, in the scaled unit. */
  sample(stream: RandomStream): number {
    this.draw(stream, drawn);
    return drawn[0]!;
  }

  /** The exact mean of the samples; Infinity where the distribution has none. */
  mean(): number {
    return this.average;
  }

  private drawOfMixture(stream: RandomStream, target: Float64Array): void {
    const { values, parts } = this;
    const last = parts.length - 1;
    const point = stream.uniform() * values[last]!;
    let index = 0;
    while (index < last && point >= values[index]!) index++;
    parts[index]!.draw(stream, target);
  }

  private compile(distribution: Distribution, scale: number): number {
    switch (distribution.type) {
      case 'constant':
        return this.hold(CONSTANT, distribution.value * scale);
      case 'uniform':
        return this.hold(
          UNIFORM,
          distribution.low * scale,
          (distribution.high - distribution.low) * scale,
        );
      case 'exponential':
        return this.hold(EXPONENTIAL, distribution.mean * scale);
      case 'erlang': {
        const type = distribution.k <= ERLANG_SUM_LIMIT ? ERLANG : GAMMA;
        return this.hold(type, (distribution.mean * scale) / distribution.k, distribution.k);
      }
      case 'gamma':
        return this.hold(
          GAMMA,
          (distribution.mean * scale) / distribution.shape,
          distribution.shape,
        );
      case 'lognormal':
        return this.hold(LOGNORMAL, distribution.median * scale, distribution.sigma);
      case 'pareto':
        return this.hold(PARETO, distribution.minimum * scale, 1 / distribution.alpha);
      case 'boundedPareto': {
        const share = 1 - power(distribution.low / distribution.high, distribution.alpha);
        return this.hold(BOUNDED_PARETO, distribution.low * scale, -1 / distribution.alpha, share);
      }
      case 'normal':
        return this.hold(NORMAL, distribution.mean * scale, distribution.deviation * scale);
      case 'mixture':
        return MIXTURE;
      case 'empirical':
        return EMPIRICAL;
      default:
        return distribution satisfies never;
    }
  }

  private hold(type: number, first: number, second = 0, third = 0): number {
    this.p[0] = first;
    this.p[1] = second;
    this.p[2] = third;
    return type;
  }
}

/** The values of an empirical distribution, or the cumulative weights of a mixture. */
function valuesOf(distribution: Distribution, scale: number): Float64Array {
  if (distribution.type === 'empirical') {
    if (distribution.values.length === 0)
      throw new RangeError('An empirical distribution needs a value');
    return Float64Array.from(distribution.values, (value) => value * scale);
  }
  if (distribution.type !== 'mixture') return new Float64Array(0);
  let total = 0;
  const cumulative = Float64Array.from(distribution.parts, (part) => (total += part.weight));
  if (!(total > 0)) throw new RangeError('The weights of a mixture must add up to more than 0');
  return cumulative;
}

function sumOfExponentials(stream: RandomStream, count: number): number {
  let sum = 0;
  for (let stage = 0; stage < count; stage++) sum += stream.exponential();
  return sum;
}
