import { bucketOfHighWord } from './bucketOfHighWord';

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/**
 * The histogram bucket of a duration in seconds: 128 to the octave from 2^-21 s (0.48 µs), read off the bits of the
 * double. In 0..4095; zero, negative and tiny values are in 0, values from 2^11 s (34 min) up and NaN in 4095.
 */
export function bucketOf(seconds: number): number {
  double[0] = seconds;
  return bucketOfHighWord(words[1]!);
}
