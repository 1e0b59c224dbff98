import { EntryList } from './EntryList';
import { KeySet } from './KeySet';

/** A set whose entries stand in one line: a new one joins at the end. */
export abstract class ListedSet extends KeySet {
  protected readonly line = new EntryList();

  override victim(): number {
    return this.line.first;
  }

  protected override link(entry: number): void {
    this.line.add(entry);
  }

  protected override unlink(entry: number): void {
    this.line.take(entry);
  }

  protected override unlinkAll(): void {
    this.line.clear();
  }

  protected override growOrder(length: number): void {
    this.line.grow(length);
  }

  protected override forEach(visit: (entry: number) => void): void {
    for (let entry = this.line.first; entry >= 0; entry = this.line.after(entry)) visit(entry);
  }
}
