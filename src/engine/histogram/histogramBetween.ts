import { Histogram } from '../Histogram';
import { bucketEdge } from './bucketEdge';
import { bucketOf } from './bucketOf';

/** What came to a histogram between two of its copies; its smallest and largest record are known to a bucket. */
export function histogramBetween(earlier: Histogram, later: Histogram): Histogram {
  const between = new Histogram();
  if (later.count === earlier.count) return between;
  const first = bucketOf(later.minimum);
  const counts = Uint32Array.from(
    { length: bucketOf(later.maximum) - first + 1 },
    (_, place) => later.countIn(first + place) - earlier.countIn(first + place),
  );
  const lowest = counts.findIndex((count) => count > 0);
  const highest = counts.findLastIndex((count) => count > 0);
  const minimum = Math.max(later.minimum, bucketEdge(first + lowest));
  const maximum = Math.min(later.maximum, bucketEdge(first + highest + 1));
  const totals = Float64Array.of(later.sum - earlier.sum, minimum, Math.max(minimum, maximum));
  between.restore({ first, counts, totals });
  return between;
}
