import { expect } from 'vitest';

const tries = 3;

/**
 * Does something and expects it done within so many milliseconds, in one of three tries, by the clock or by the processor: on a
 * busy machine others have the processor meanwhile, and tests beside it in this process have the other one.
 */
export function within<Result>(mostMs: number, what: () => Result): Result {
  let fastestMs = Infinity;
  for (let left = tries; ; left--) {
    const startedMs = performance.now();
    const before = process.cpuUsage();
    const result = what();
    const { user, system } = process.cpuUsage(before);
    const byClock = performance.now() - startedMs;
    fastestMs = Math.min(fastestMs, byClock, (user + system) / 1_000);
    if (fastestMs < mostMs || left === 1) {
      expect(fastestMs).toBeLessThan(mostMs);
      return result;
    }
  }
}
