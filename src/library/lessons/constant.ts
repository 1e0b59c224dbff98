import type { Distribution } from '../../model/Distribution';

/** A duration that is always the same, ms. */
export function constant(value: number): Distribution {
  return { type: 'constant', value };
}
