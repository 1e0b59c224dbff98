import { ListedSet } from './ListedSet';

/** Least recently used: the key that was not used for the longest time makes room. */
export class LruSet extends ListedSet {
  override touch(entry: number): void {
    if (entry === this.line.last) return;
    this.line.take(entry);
    this.line.add(entry);
  }
}
