/** A moment of the calendar as the device's language writes it: day and time, to the minute. */
export function formatMoment(atMs: number): string {
  return new Date(atMs).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
