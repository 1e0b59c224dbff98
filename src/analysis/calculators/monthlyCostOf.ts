/** US dollars per month of several parts together. */
export function monthlyCostOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
