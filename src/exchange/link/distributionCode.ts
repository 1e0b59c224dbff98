import type { Distribution, MixturePart } from '../../model/Distribution';
import type { Code } from './Code';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { LinkProblem } from './LinkProblem';
import { wireTables } from './wireTables';

const mostParts = 10;
const mostValues = 1_000;

/** A distribution: its type, then its numbers in the order that is written here and never changes. */
export const distributionCode: Code<Distribution> = {
  write(out, distribution) {
    wireTables.distribution.write(out, distribution.type);
    if (distribution.type === 'mixture') {
      writeParts(out, distribution.parts);
    } else if (distribution.type === 'empirical') {
      writeNumbers(out, distribution.values);
    } else {
      for (const value of numbersOf(distribution)) {
        out.number(value);
      }
    }
  },
  read: (from) => readDistribution(from, true),
};

type Plain = Exclude<Distribution, { type: 'mixture' | 'empirical' }>;

function numbersOf(distribution: Plain): readonly number[] {
  switch (distribution.type) {
    case 'constant':
      return [distribution.value];
    case 'exponential':
      return [distribution.mean];
    case 'uniform':
      return [distribution.low, distribution.high];
    case 'erlang':
      return [distribution.k, distribution.mean];
    case 'gamma':
      return [distribution.shape, distribution.mean];
    case 'lognormal':
      return [distribution.median, distribution.sigma];
    case 'pareto':
      return [distribution.minimum, distribution.alpha];
    case 'boundedPareto':
      return [distribution.low, distribution.high, distribution.alpha];
    case 'normal':
      return [distribution.mean, distribution.deviation];
  }
}

function readDistribution(from: LinkReader, mayMix: boolean): Distribution {
  const type = wireTables.distribution.read(from);
  const number = () => from.number();
  switch (type) {
    case 'constant':
      return { type, value: number() };
    case 'exponential':
      return { type, mean: number() };
    case 'uniform':
      return { type, low: number(), high: number() };
    case 'erlang':
      return { type, k: number(), mean: number() };
    case 'gamma':
      return { type, shape: number(), mean: number() };
    case 'lognormal':
      return { type, median: number(), sigma: number() };
    case 'pareto':
      return { type, minimum: number(), alpha: number() };
    case 'boundedPareto':
      return { type, low: number(), high: number(), alpha: number() };
    case 'normal':
      return { type, mean: number(), deviation: number() };
    case 'empirical':
      return { type, values: from.times(from.count(mostValues), number) };
    case 'mixture':
      if (!mayMix) {
        throw new LinkProblem('invalid', 'A part of a mixture cannot be a mixture itself.');
      }
      return { type, parts: from.times(from.count(mostParts), () => readPart(from)) };
  }
}

function readPart(from: LinkReader): MixturePart {
  return { weight: from.number(), distribution: readDistribution(from, false) };
}

function writeParts(out: LinkWriter, parts: readonly MixturePart[]): void {
  out.count(parts.length);
  for (const { weight, distribution } of parts) {
    out.number(weight);
    distributionCode.write(out, distribution);
  }
}

function writeNumbers(out: LinkWriter, values: readonly number[]): void {
  out.count(values.length);
  for (const value of values) {
    out.number(value);
  }
}
