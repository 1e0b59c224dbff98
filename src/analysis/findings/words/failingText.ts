import type { Failing } from '../facts/Failing';
import { percent } from './percent';

/** "3% of all requests fail"; "46% of the requests “Check out” fail". */
export function failingText({ share, operation }: Failing): string {
  return operation === undefined
    ? `${percent(share)} of all requests fail`
    : `${percent(share)} of the requests “${operation}” fail`;
}
