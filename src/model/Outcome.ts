/** How a span or a request can end; the position in this list is its number in the engine and in digests, so it only grows at the end. */
export const outcomes = [
  'ok',
  'degraded',
  'timeout',
  'abandoned',
  'queueFull',
  'shed',
  'rejected',
  'breakerOpen',
  'refused',
  'unavailable',
  'conflict',
  'error',
  'lost',
  'inFlightTooHigh',
  'cancelled',
] as const;

/** The name of an ending: `ok`, `degraded`, or the cause of a failure. */
export type Outcome = (typeof outcomes)[number];
