/** Seconds in a month of 365 / 12 days. */
export const secondsPerMonth = 2_628_000;
