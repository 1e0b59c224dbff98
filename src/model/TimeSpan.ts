/** Part of a run, simulated seconds. */
export type TimeSpan = readonly [fromSeconds: number, untilSeconds: number];
