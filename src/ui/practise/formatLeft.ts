/** Minutes and seconds of a session: "16:48", or "-0:12" past its end. */
export function formatLeft(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1_000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return ms < 0 && seconds > 0 ? `-${text}` : text;
}
