import { count } from './count';

/** A rate as people read it: "1,205/s". */
export function perSecond(rate: number): string {
  return `${count(rate)}/s`;
}
