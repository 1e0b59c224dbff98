import type { RandomStream } from './RandomStream';

const TWO_TO_32 = 4294967296;

/**
 * Draws places 0..n-1 in proportion to given weights, at the cost of two random words whatever n is (Walker 1977, built as
 * Vose 1991). n in 1..65,536; weights that add up to nothing count alike. A probability is off by at most 2^-33 divided by the number of cells.
 */
export class AliasTable {
  /** A power of two, so that the lower bits of a random word choose a cell. */
  private readonly mask: number;
  /** A second word below this stays in the cell; above, it takes the cell's alias. */
  private readonly thresholds: Uint32Array;
  private readonly aliases: Uint16Array;

  constructor(weights: ArrayLike<number>) {
    let cells = 1;
    while (cells < weights.length) cells *= 2;
    this.mask = cells - 1;
    this.thresholds = new Uint32Array(cells).fill(TWO_TO_32 - 1);
    this.aliases = Uint16Array.from({ length: cells }, (_, cell) => cell);
    this.build(weights, cells);
  }

  sample(stream: RandomStream): number {
    const cell = stream.word() & this.mask;
    return stream.word() >>> 0 < this.thresholds[cell]! ? cell : this.aliases[cell]!;
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
      this.thresholds[taker] = Math.round(shares[taker]! * (TWO_TO_32 - 1));
      this.aliases[taker] = giver;
      shares[giver]! -= 1 - shares[taker]!;
      if (shares[giver]! < 1) poor.push(rich.pop()!);
    }
  }
}
