/** The number, or null where there is nothing to tell: NaN and infinities have no place in a report. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
