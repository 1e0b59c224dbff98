/** A duration with three significant digits in µs, ms or s; a dash for nothing to tell. */
export function formatSeconds(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds === 0) return '0 s';
  if (seconds < 0.0009995) return `${significant(seconds * 1e6)} µs`;
  return seconds < 0.9995 ? `${significant(seconds * 1e3)} ms` : `${significant(seconds)} s`;
}

function significant(value: number): string {
  if (value >= 99.95) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(value >= 9.995 ? 1 : 2);
}
