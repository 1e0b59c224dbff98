/** How long the measuring window is at a time of the run, seconds: it begins at the whole second before the last one. */
export function windowSecondsAt(seconds: number): number {
  return seconds < 2 ? seconds : seconds - Math.floor(seconds) + 1;
}
