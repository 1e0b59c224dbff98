import type { Slowed } from '../facts/Slowed';
import { duration } from './duration';

/** "p99 of “Pay” is 600 ms, and was 60 ms before." */
export function slowedText({ operation, measure, beforeSeconds, nowSeconds }: Slowed): string {
  const what = measure === 'mean' ? 'The mean time' : 'p99';
  const of = operation === undefined ? '' : ` of “${operation}”`;
  return `${what}${of} is ${duration(nowSeconds)}, and was ${duration(beforeSeconds)} before.`;
}
