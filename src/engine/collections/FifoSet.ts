import { ListedSet } from './ListedSet';

/** First in, first out: the key that came first makes room, whether it is used or not. */
export class FifoSet extends ListedSet {
  override touch(_entry: number): void {}
}
