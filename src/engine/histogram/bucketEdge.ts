import { powersOfTwo } from '../arithmetic/powersOfTwo';

/** The lower edge of a histogram bucket, in seconds; bucket 0 begins at zero, and 4096 is the upper edge of the last. */
export function bucketEdge(bucket: number): number {
  if (bucket === 0) return 0;
  return powersOfTwo[(bucket >> 7) - 21 + 1074]! * (1 + (bucket & 127) / 128);
}
