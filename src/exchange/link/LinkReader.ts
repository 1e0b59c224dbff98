import { exchangeLimits } from '../exchangeLimits';
import { BitReader } from './BitReader';
import { foldedText } from './foldedText';
import { LinkProblem } from './LinkProblem';
import { textsCode } from './textsCode';
import type { Unwrapped } from './Unwrapped';

/** Reads back what a `LinkWriter` wrote, its texts first. */
export class LinkReader extends BitReader {
  private readonly texts: readonly string[];
  private nextText = 0;
  private left: number = exchangeLimits.linkSteps;

  constructor({ version, payload }: Unwrapped) {
    super(payload);
    this.texts = version === '2' ? foldedText.read(this).split('\n') : textsCode.read(this);
  }

  text(): string {
    const text = this.texts[this.nextText];
    this.nextText += 1;
    if (text === undefined) {
      throw new LinkProblem('damaged', 'The link is damaged: a name is missing.');
    }
    return text;
  }

  id(): number {
    return this.integer(5);
  }

  /** How many of something follow; more than `most` are refused before any is read. */
  count(most: number, k = 0): number {
    const count = this.integer(k);
    if (count > most) {
      throw new LinkProblem('invalid', 'The link holds more than a design can have.');
    }
    return count;
  }

  /** Takes one of the edits, call rules and live actions that a link can hold in all: they cost the most to look at. */
  spend(): void {
    this.left -= 1;
    if (this.left < 0) {
      throw new LinkProblem('tooLarge', 'The link holds more edits and call rules than it can.');
    }
  }

  /** As many values as were counted, each read in turn. */
  times<Value>(count: number, read: () => Value): Value[] {
    return Array.from({ length: count }, read);
  }
}
