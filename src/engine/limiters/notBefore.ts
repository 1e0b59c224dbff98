/** A time that is this part of one request's share of it ahead is a rounding of now. */
const ROUNDING = 1e-9;

/** The later of a time and now, at `rate` requests per second: what is ahead by a rounding only counts as now, or roundings would add up. */
export function notBefore(time: number, now: number, rate: number): number {
  return (time - now) * rate > ROUNDING ? time : now;
}
