import { exponentiate } from './exponentiate';

const cell = new Float64Array(1);

/** e to the power x, the same to the last bit on every machine; see `exponentiate`. */
export function exponential(x: number): number {
  cell[0] = x;
  exponentiate(cell);
  return cell[0];
}
