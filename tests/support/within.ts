import { expect } from 'vitest';

const tries = 3;

/**
 * Does something and expects it done within so many milliseconds, in one of three tries: a busy machine may interrupt what is
 * fast, and makes nothing fast that is slow.
 */
export function within<Result>(mostMs: number, what: () => Result): Result {
  let fastestMs = Infinity;
  for (let left = tries; ; left--) {
    const startedMs = performance.now();
    const result = what();
    fastestMs = Math.min(fastestMs, performance.now() - startedMs);
    if (fastestMs < mostMs || left === 1) {
      expect(fastestMs).toBeLessThan(mostMs);
      return result;
    }
  }
}
