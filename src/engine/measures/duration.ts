import { bucketOfHighWord } from '../histogram/bucketOfHighWord';

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** A duration in seconds, and the histogram bucket that it belongs in. */
export interface Duration {
  readonly seconds: number;
  readonly bucket: number;
}

class MeasuredDuration implements Duration {
  seconds = NaN;
  bucket = 0;

  /** Finds the bucket of `seconds`, for all histograms that it is counted in. */
  sort(): void {
    double[0] = this.seconds;
    this.bucket = bucketOfHighWord(words[1]!);
  }
}

/**
 * The duration that is being counted; it holds until the next one is. Meters put it here, because a number with a fraction
 * that is handed from function to function is an object each time.
 */
export const duration = new MeasuredDuration();
