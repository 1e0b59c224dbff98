import { ListedSet } from './ListedSet';

/** No eviction: what is there stays until it is removed or expires, and what comes when it is full is not kept. */
export class KeepSet extends ListedSet {
  override touch(_entry: number): void {}

  protected override makeRoom(): boolean {
    return false;
  }
}
