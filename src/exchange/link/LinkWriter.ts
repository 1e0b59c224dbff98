import { BitWriter } from './BitWriter';

/** A `BitWriter` that puts texts aside, to be compressed together. */
export class LinkWriter extends BitWriter {
  readonly texts: string[] = [];

  text(text: string): void {
    this.texts.push(text);
  }

  /** An id on its own; ids in lists are written as differences. */
  id(id: number): void {
    this.integer(id, 5);
  }

  /** How many of something follow; usually about 2^k. */
  count(count: number, k = 0): void {
    this.integer(count, k);
  }
}
