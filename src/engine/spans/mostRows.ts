/**
 * Rows in use at which a run turns further work away, as `inFlightTooHigh`, instead of filling the memory (about 100 MB).
 * Calls have room for more than new requests and messages, so that what was let in can go on.
 */
export const mostRows = { forRequests: 1_000_000, forCalls: 1_040_000 } as const;
