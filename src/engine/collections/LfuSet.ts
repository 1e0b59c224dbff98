import type { Saved } from '../state/Saveable';
import { EntryList } from './EntryList';
import { KeySet } from './KeySet';
import { longerColumn } from './longerColumn';

const NONE = -1;

/**
 * Least frequently used among the keys that are there: each starts at one use when it comes in, and nothing is remembered
 * of those that were pushed out. Among equally used keys the one that has stood longest at that count goes first. Keys
 * stand in order of their uses, those of one count as a group, so that every step takes constant time (Shah, Mitra and
 * Matani 2010).
 */
export class LfuSet extends KeySet {
  private readonly line = new EntryList();
  private group = new Int32Array(16);
  /** By group: the uses of each of its entries, how many they are, and the last of them. */
  private uses = new Float64Array(16);
  private sizes = new Int32Array(16);
  private last = new Int32Array(16);
  private nextGroup = new Int32Array(16);
  private freeGroup = NONE;
  private made = 0;

  /** Moves the entry to the end of the group with one use more. */
  override touch(entry: number): void {
    const { line, uses, sizes, last } = this;
    const group = this.group[entry]!;
    const more = uses[group]! + 1;
    const following = line.after(last[group]!);
    const above = following === NONE ? NONE : this.group[following]!;
    const isThere = above !== NONE && uses[above] === more;
    if (!isThere && sizes[group] === 1) {
      uses[group] = more;
      return;
    }
    this.unlink(entry);
    if (isThere) this.join(entry, above);
    else this.found(entry, more, last[group]!);
  }

  override victim(): number {
    return this.line.first;
  }

  protected override link(entry: number): void {
    const { first } = this.line;
    const lowest = first === NONE ? NONE : this.group[first]!;
    if (lowest !== NONE && this.uses[lowest] === 1) this.join(entry, lowest);
    else this.found(entry, 1, NONE);
  }

  protected override unlink(entry: number): void {
    const group = this.group[entry]!;
    if (--this.sizes[group]! === 0) {
      this.nextGroup[group] = this.freeGroup;
      this.freeGroup = group;
    } else if (this.last[group] === entry) {
      this.last[group] = this.line.before(entry);
    }
    this.line.take(entry);
  }

  protected override unlinkAll(): void {
    this.line.clear();
    this.freeGroup = NONE;
    this.made = 0;
  }

  protected override growOrder(length: number): void {
    this.line.grow(length);
    this.group = longerColumn(this.group, length);
    this.uses = longerColumn(this.uses, length);
    this.sizes = longerColumn(this.sizes, length);
    this.last = longerColumn(this.last, length);
    this.nextGroup = longerColumn(this.nextGroup, length);
  }

  protected override forEach(visit: (entry: number) => void): void {
    for (let entry = this.line.first; entry >= 0; entry = this.line.after(entry)) visit(entry);
  }

  protected override saveOrder(): Saved {
    const uses = new Float64Array(this.size);
    let place = 0;
    this.forEach((entry) => {
      uses[place++] = this.uses[this.group[entry]!]!;
    });
    return uses;
  }

  protected override restoreOrder(saved: Saved): void {
    const uses = saved as Float64Array;
    this.unlinkAll();
    for (let entry = 0; entry < uses.length; entry++) {
      const { last } = this.line;
      const highest = last === NONE ? NONE : this.group[last]!;
      if (highest !== NONE && this.uses[highest] === uses[entry]) this.join(entry, highest);
      else this.found(entry, uses[entry]!, last);
    }
  }

  /** Puts an entry at the end of a group. */
  private join(entry: number, group: number): void {
    this.line.addAfter(this.last[group]!, entry);
    this.last[group] = entry;
    this.sizes[group]!++;
    this.group[entry] = group;
  }

  /** Puts an entry into a group of its own, after another entry (-1: in front of all). */
  private found(entry: number, uses: number, after: number): void {
    let group = this.freeGroup;
    if (group === NONE) group = this.made++;
    else this.freeGroup = this.nextGroup[group]!;
    this.uses[group] = uses;
    this.sizes[group] = 1;
    this.last[group] = entry;
    this.group[entry] = group;
    this.line.addAfter(after, entry);
  }
}
