/** Real milliseconds on a clock that only goes forward while the page is open, whatever happens to the time of day. */
export function pageTimeMs(): number {
  return performance.timeOrigin + performance.now();
}
