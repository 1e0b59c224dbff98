import { fieldsOf } from './fieldsOf';

/** A time in whole units without loss, from a number, its text, or the two halves in which some programs write it. */
export function nanosecondsOf(value: unknown): bigint | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) && value >= 0 && value < 1e21
      ? BigInt(Math.round(value))
      : undefined;
  }
  if (typeof value === 'string') return /^\d{1,20}$/.test(value) ? BigInt(value) : undefined;
  const halves = fieldsOf(value);
  const [low, high] = [halves?.['low'], halves?.['high']];
  return typeof low === 'number' &&
    typeof high === 'number' &&
    Number.isInteger(low) &&
    Number.isInteger(high) &&
    high >= 0
    ? BigInt(high) * 4_294_967_296n + BigInt(low >>> 0)
    : undefined;
}
