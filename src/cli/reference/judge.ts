import type { Verdict } from './CaseResult';
import type { Expectation } from './ReferenceCase';

/** `==` is equality of doubles that came about in different ways: to nine digits. */
const EQUAL = 1e-9;

/** Ops of relations that the name of the metric spells out: "random > round_robin". */
const relations = ['ordering', 'stays below', '=='];

/** Whether the values of the seeds, by their mean, are what is expected. */
export function judge(expectation: Expectation, samples: readonly number[]): Verdict {
  if (expectation.op === 'informational') return 'information';
  const holds = relationHolds(expectation, samples);
  if (holds === undefined) return 'unsupported';
  return holds ? 'ok' : 'MISS';
}

/** Undefined where the relation is not one that can be told from a single metric. */
function relationHolds(expectation: Expectation, samples: readonly number[]): boolean | undefined {
  const { op, value } = expectation;
  const mean = meanOf(samples);
  // A bound of each row of the case: the metric tells by how much the worst row exceeds its own.
  if (value === null && op === '<=') return mean <= fourErrors(expectation, samples);
  // A relation that is told in the name of the metric: 1 where it holds.
  if (value === null) return relations.includes(op) ? mean === 1 : undefined;
  if (op === 'between') {
    return Array.isArray(value) && value.length === 2 ? isBetween(mean, value) : undefined;
  }
  if (typeof value !== 'number') return undefined;
  const room = roomOf(expectation, value) + fourErrors(expectation, samples);
  switch (op) {
    case 'approx':
      return Math.abs(mean - value) <= room;
    case '==':
      return Math.abs(mean - value) <= Math.max(room, EQUAL * Math.abs(value));
    case '<=':
      return mean <= value + room;
    case '>=':
      return mean >= value - room;
    case '<':
    case 'stays below':
      return mean < value + room;
    case '>':
      return mean > value - room;
    default:
      return undefined;
  }
}

function isBetween(mean: number, bounds: readonly number[]): boolean {
  const [low = NaN, high = NaN] = bounds;
  return mean >= low && mean <= high;
}

function roomOf({ tolerance, toleranceType }: Expectation, value: number): number {
  return toleranceType === 'rel' ? tolerance * Math.abs(value) : tolerance;
}

/** Four standard errors of the mean over the seeds, for the bounds whose note grants them ("+4 SE"). */
function fourErrors({ note }: Expectation, samples: readonly number[]): number {
  if (!/(^|\()[+-]4 SE\)?$/.test(note) || samples.length < 2) return 0;
  const mean = meanOf(samples);
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0);
  return 4 * Math.sqrt(squares / (samples.length - 1) / samples.length);
}

function meanOf(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}
