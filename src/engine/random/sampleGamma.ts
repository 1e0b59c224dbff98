import { exponential } from '../arithmetic/exponential';
import { naturalLogarithm } from '../arithmetic/naturalLogarithm';
import type { RandomStream } from './RandomStream';

/** A gamma variate of the given shape (above 0) and scale 1, by the squeeze-free method of Marsaglia and Tsang (2000). */
export function sampleGamma(stream: RandomStream, shape: number): number {
  if (shape < 1) {
    // A gamma of shape + 1 times u^(1/shape), where -ln u is an exponential variate.
    const boost = exponential(-stream.exponential() / shape);
    return sampleGamma(stream, shape + 1) * boost;
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = stream.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (-stream.exponential() < 0.5 * x * x + d - d * cube + d * naturalLogarithm(cube))
      return d * cube;
  }
}
