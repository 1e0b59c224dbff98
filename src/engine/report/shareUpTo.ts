import { bucketEdge } from '../histogram/bucketEdge';
import { bucketOf } from '../histogram/bucketOf';
import type { Histogram } from '../Histogram';

/** The share of a histogram's records that are no longer than so many seconds, 0 to 1; NaN when empty. Linear inside a bucket. */
export function shareUpTo(histogram: Histogram, seconds: number): number {
  if (seconds >= histogram.maximum) return histogram.count > 0 ? 1 : NaN;
  const last = bucketOf(seconds);
  let below = 0;
  for (let bucket = 0; bucket < last; bucket++) below += histogram.countIn(bucket);
  const low = bucketEdge(last);
  const inside = (seconds - low) / (bucketEdge(last + 1) - low);
  return (below + histogram.countIn(last) * inside) / histogram.count;
}
