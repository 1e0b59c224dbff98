import { secondsPerMonth } from './secondsPerMonth';

/**
 * US dollars for a million requests of users, whatever became of them, of a design that costs so much a month at so many requests
 * a second; both of the whole fleet. Null where none came.
 */
export function costPerMillion(costPerMonth: number, requestsPerSecond: number): number | null {
  const millions = (requestsPerSecond * secondsPerMonth) / 1e6;
  return millions > 0 ? costPerMonth / millions : null;
}
