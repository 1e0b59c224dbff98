import type { Distribution } from '../../model/Distribution';

/** An exponential time of this mean, in the milliseconds of the catalogue; constant 0 for mean 0. */
export function exponential(meanSeconds: number): Distribution {
  return meanSeconds === 0
    ? { type: 'constant', value: 0 }
    : { type: 'exponential', mean: meanSeconds * 1_000 };
}
