import { exchangeLimits } from '../exchangeLimits';

/** Whether a value of JSON is small and flat enough to be looked at: bounded in depth and in the number of its parts. */
export function isWithinBounds(value: unknown): boolean {
  let left: number = exchangeLimits.values;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (typeof current.value !== 'object' || current.value === null) {
      continue;
    }
    const parts: readonly unknown[] = Object.values(current.value);
    left -= parts.length;
    if (left < 0 || current.depth > exchangeLimits.depth) {
      return false;
    }
    for (const part of parts) {
      open.push({ value: part, depth: current.depth + 1 });
    }
  }
  return true;
}
