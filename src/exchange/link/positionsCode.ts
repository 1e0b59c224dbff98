import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';

/**
 * Whole coordinates, one axis of many components: the first as it is, then differences counted in their largest common
 * step, so that a drawing on a grid pays for grid cells and one off the grid is still exact.
 */
export const positionsCode = {
  write(out: LinkWriter, values: readonly number[]): void {
    const [first, ...rest] = values;
    if (first === undefined) {
      return;
    }
    const differences = rest.map((value, place) => value - (values[place] ?? 0));
    const step = differences.reduce(commonStep, 0) || 1;
    out.signed(first, 8);
    out.integer(step - 1, 3);
    out.signedColumn(differences.map((difference) => difference / step));
  },

  read(from: LinkReader, count: number): readonly number[] {
    if (count === 0) {
      return [];
    }
    const first = from.signed(8);
    const step = from.integer(3) + 1;
    const values = [first];
    let value = first;
    for (const cells of from.signedColumn(count - 1)) {
      value += cells * step;
      values.push(value);
    }
    return values;
  },
};

/** The greatest common divisor of two whole numbers; 0 with anything is the other. */
function commonStep(one: number, other: number): number {
  let [a, b] = [Math.abs(one), Math.abs(other)];
  while (b !== 0) {
    [a, b] = [b, a % b];
  }
  return a;
}
