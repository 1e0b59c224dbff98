/** A figure with its unit, as English texts write it: "25 ms", "80%", "2×"; an empty unit adds nothing. */
export function withUnit(figure: string, unit: string): string {
  const isSign = unit === '%' || unit === '×';
  return unit === '' || isSign ? `${figure}${unit}` : `${figure} ${unit}`;
}
