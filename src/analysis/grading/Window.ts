/** Part of a run, simulated seconds. */
export type Window = readonly [fromSeconds: number, untilSeconds: number];
