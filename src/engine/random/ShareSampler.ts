import { AliasTable } from './AliasTable';
import type { RandomStream } from './RandomStream';

/** Draws whole numbers in fixed shares; shares that add up to nothing count alike. */
export class ShareSampler {
  /** Whether there is nothing to draw: no number has a share. */
  readonly isEmpty: boolean;
  private readonly numbers: readonly number[];
  private readonly table: AliasTable;

  /** One share of 0 or more for each number. */
  constructor(numbers: readonly number[], shares: readonly number[]) {
    this.isEmpty = !shares.some((share) => share > 0);
    this.numbers = numbers;
    this.table = new AliasTable(shares);
  }

  /** One of the numbers; a single one without a draw. */
  sample(stream: RandomStream): number {
    const { numbers } = this;
    return numbers.length === 1 ? numbers[0]! : numbers[this.table.sample(stream)]!;
  }
}
