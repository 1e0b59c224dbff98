import type { ChallengeEstimate } from '../../model/Challenge';
import { count } from '../findings/words/count';

/** How far an estimate is from its hidden range. */
export interface EstimateOff {
  /** 1: it is in range; else how many times too large or too small it is, more than 1. */
  readonly factor: number;
  /** "in range", "3.2 times too large": all that is told before the end. */
  readonly text: string;
}

/** Compares an estimate with its hidden range and tells the factor only. */
export function estimateOff(
  { low, high }: Pick<ChallengeEstimate, 'low' | 'high'>,
  value: number,
): EstimateOff {
  if (value >= low && value <= high) return { factor: 1, text: 'in range' };
  if (value > high) return { factor: value / high, text: `${count(value / high)} times too large` };
  if (!(value > 0)) return { factor: Infinity, text: 'too small' };
  return { factor: low / value, text: `${count(low / value)} times too small` };
}
