/** Seconds as people read them: "410 ms", "2.3 s", "83 s". */
export function duration(seconds: number): string {
  const ms = seconds * 1_000;
  if (ms < 0.95) return `${Number(ms.toPrecision(1))} ms`;
  if (ms < 9.95) return `${Number(ms.toPrecision(2))} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  return seconds < 9.95 ? `${Number(seconds.toFixed(2))} s` : `${amount(seconds)} s`;
}

function amount(seconds: number): string {
  return Math.round(seconds).toLocaleString('en-US');
}
