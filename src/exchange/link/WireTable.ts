import type { BitReader } from './BitReader';
import type { BitWriter } from './BitWriter';
import { LinkProblem } from './LinkProblem';

/** Words and their numbers on the wire; a number that is not in it was given by a newer version. */
export class WireTable<Word extends string> {
  readonly numbers: Readonly<Record<Word, number>>;
  private readonly words: ReadonlyMap<number, Word>;

  constructor(numbers: Readonly<Record<Word, number>>) {
    this.numbers = numbers;
    this.words = new Map(
      Object.entries<number>(numbers).map(([word, number]) => [number, word as Word]),
    );
  }

  write(out: BitWriter, word: Word): void {
    out.integer(this.numbers[word], 1);
  }

  read(from: BitReader): Word {
    return this.wordOf(from.integer(1));
  }

  /** The word with a number; throws a `LinkProblem` where only a newer version has it. */
  wordOf(number: number): Word {
    const word = this.words.get(number);
    if (word === undefined) {
      throw newerPart();
    }
    return word;
  }
}

/** Something in the link has a number that this version does not know. */
export function newerPart(): LinkProblem {
  return new LinkProblem(
    'newer',
    'The link holds something that only a newer version of Loadbearing knows. Reload to get the newest.',
  );
}
