import type { RandomStream } from './RandomStream';

const TWO_TO_32 = 4294967296;

/**
 * Draws places 0..n-1 in proportion to given weights, at the cost of two random words whatever n is (Walker 1977, built as
 * Vose 1991). n in 1..65,536; weights that add up to nothing count alike. A probability is off by at most 2^-33 divided by the number of cells.
 */
export class AliasTable {
  /** A power of two, so that the lower bits of a random word choose a cell. */
  private readonly mask: number;
  /** At 2 cell: a second word below this stays in the cell; above, it takes the cell's alias, at 2 cell + 1. */
  private readonly cells: Uint32Array;

  constructor(weights: ArrayLike<number>) {
    let cells = 1;
    while (cells < weights.length) cells *= 2;
    this.mask = cells - 1;
    this.cells = Uint32Array.from({ length: 2 * cells }, (_, place) =>
      place % 2 === 0 ? TWO_TO_32 - 1 : place >>> 1,
    );
    this.build(weights, cells);
  }

  sample(stream: RandomStream): number {
    const { cells } = this;
    const cell = stream.word() & this.mask;
    return stream.word() >>> 0 < cells[2 * cell]! ? cell : cells[2 * cell + 1]!;
  }

  /** Fills each cell that has less than its share from one that has more. */
  private build(weights: ArrayLike<number>, cells: number): void {
    let sum = 0;
    for (let place = 0; place < weights.length; place++) sum += weights[place]!;
    const shares = Float64Array.from({ length: cells }, (_, place) =>
      place >= weights.length ? 0 : cells * (sum > 0 ? weights[place]! / sum : 1 / weights.length),
    );
    const poor: number[] = [];
    const rich: number[] = [];
    shares.forEach((share, place) => (share < 1 ? poor : rich).push(place));
    while (poor.length > 0 && rich.length > 0) {
      const taker = poor.pop()!;
      const giver = rich.at(-1)!;
      this.cells[2 * taker] = Math.round(shares[taker]! * (TWO_TO_32 - 1));
      this.cells[2 * taker + 1] = giver;
      shares[giver]! -= 1 - shares[taker]!;
      if (shares[giver]! < 1) poor.push(rich.pop()!);
    }
  }
}
