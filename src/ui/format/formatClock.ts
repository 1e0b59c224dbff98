/** A moment of simulated time: "02:14.6", or "1:02:14.6" past the hour. */
export function formatClock(seconds: number): string {
  const tenths = Math.floor(seconds * 10 + 1e-6);
  const hours = Math.floor(tenths / 36_000);
  const minutes = Math.floor(tenths / 600) % 60;
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  const clock = `${String(minutes).padStart(2, '0')}:${rest}`;
  return hours > 0 ? `${hours}:${clock}` : clock;
}
