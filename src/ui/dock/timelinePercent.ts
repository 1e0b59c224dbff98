/** A part of the timeline as a width for the style of an element. */
export function timelinePercent(part: number, whole: number): string {
  return `${Math.max(0, (part / whole) * 100).toFixed(3)}%`;
}
