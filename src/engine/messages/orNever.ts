/** A number of which 0 means that it never happens. */
export function orNever(value: number): number {
  return value > 0 ? value : Infinity;
}
