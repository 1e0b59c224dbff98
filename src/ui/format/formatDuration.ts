/** A length of time in seconds, with its unit: "0.12 µs", "0.25 ms", "1.1 ms", "96 ms", "2.31 s", "4 min"; a dash where there is none. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) {
    return '–';
  }
  if (seconds > 0 && seconds < 0.000_005) {
    return `${digits(seconds * 1e6)} µs`;
  }
  if (seconds < 0.9995) {
    const milliseconds = seconds * 1_000;
    return `${digits(milliseconds)} ms`;
  }
  return seconds < 120 ? `${digits(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

function digits(value: number): string {
  if (value === 0) {
    return '0';
  }
  if (value < 1) {
    return value.toFixed(2);
  }
  return value < 9.95 ? value.toFixed(value < 1.95 ? 2 : 1) : String(Math.round(value));
}
