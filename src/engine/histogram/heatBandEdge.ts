import { bucketEdge } from './bucketEdge';

/** Buckets of a histogram that one band of the latency heatmap takes together: a quarter of an octave. */
export const bucketsPerBand = 32;

/** The lower edge of a band of the latency heatmap, in seconds; band 0 begins at zero, and 128 is the upper edge of the last. */
export function heatBandEdge(band: number): number {
  return bucketEdge(band * bucketsPerBand);
}
