/** A number as people read it: "512", "1,205", "3.4", "0.2". */
export function count(value: number): string {
  if (value >= 9.95) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toFixed(value < 0.95 ? 2 : 1)));
}
