import { formatMoment } from './formatMoment';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long ago a moment of the calendar was, in minutes and hours for half a day; before that the moment itself. */
export function formatAgo(atMs: number, nowMs: number): string {
  const agoMs = nowMs - atMs;
  if (agoMs < 0 || agoMs >= 12 * hourMs) return formatMoment(atMs);
  if (agoMs < minuteMs) return 'just now';
  return agoMs < hourMs
    ? `${Math.floor(agoMs / minuteMs)} min ago`
    : `${Math.floor(agoMs / hourMs)} h ago`;
}
