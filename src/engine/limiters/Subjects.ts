import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

const NONE = -1;
const MOST = 65_536;

interface SavedSubjects {
  readonly [name: string]: Saved;
  readonly subjects: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
}

/** A bounded table of subjects with three numbers each, 0 for a new one; full, it forgets the one used longest ago. */
export class Subjects implements Saveable {
  first = new Float64Array(8);
  second = new Float64Array(8);
  third = new Float64Array(8);
  private readonly index = new IntegerMap();
  private subject = new Float64Array(8);
  private newer = new Int32Array(8);
  private older = new Int32Array(8);
  private newest = NONE;
  private oldest = NONE;
  private used = 0;
  private most: number;

  /** `most` subjects are remembered. */
  constructor(most = MOST) {
    this.most = most;
  }

  /** Changes how many are remembered, at most 65,536; where there are more, all are forgotten, and it says so. */
  setMost(most: number): boolean {
    this.most = Math.max(1, Math.min(MOST, most));
    const isTooMany = this.used > this.most;
    if (isTooMany) this.clear();
    return isTooMany;
  }

  /** The entry of a subject, or -1; this is no use of it. */
  find(subject: number): number {
    return this.index.get(subject);
  }

  /** The entry of a subject, made where it is new; it becomes the most recently used. */
  entryOf(subject: number): number {
    let entry = this.index.get(subject);
    if (entry === NONE) entry = this.make(subject);
    else if (entry !== this.newest) this.unlink(entry);
    else return entry;
    this.link(entry);
    return entry;
  }

  /** Entries, the one used longest ago first. */
  inOrder(): Int32Array {
    const entries = new Int32Array(this.used);
    let place = 0;
    for (let entry = this.oldest; entry !== NONE; entry = this.newer[entry]!)
      entries[place++] = entry;
    return entries;
  }

  /** Makes some subjects as new. */
  renew(isMeant: (subject: number) => boolean): void {
    for (let entry = 0; entry < this.used; entry++) {
      if (!isMeant(this.subject[entry]!)) continue;
      this.first[entry] = 0;
      this.second[entry] = 0;
      this.third[entry] = 0;
    }
  }

  clear(): void {
    this.index.clear();
    this.newest = NONE;
    this.oldest = NONE;
    this.used = 0;
  }

  save(): Saved {
    const order = this.inOrder();
    const column = (values: Float64Array) => Float64Array.from(order, (entry) => values[entry]!);
    return {
      subjects: column(this.subject),
      first: column(this.first),
      second: column(this.second),
      third: column(this.third),
    } satisfies SavedSubjects;
  }

  /** Entries are numbered anew, in the order of `inOrder`. */
  restore(saved: Saved): void {
    const { subjects, first, second, third } = saved as unknown as SavedSubjects;
    this.clear();
    subjects.forEach((subject, place) => {
      const entry = this.entryOf(subject);
      this.first[entry] = first[place]!;
      this.second[entry] = second[place]!;
      this.third[entry] = third[place]!;
    });
  }

  private make(subject: number): number {
    const entry = this.used < this.most ? this.used++ : this.forgetOldest();
    if (entry === this.subject.length) this.grow();
    this.first[entry] = 0;
    this.second[entry] = 0;
    this.third[entry] = 0;
    this.subject[entry] = subject;
    this.index.set(subject, entry);
    return entry;
  }

  private forgetOldest(): number {
    const entry = this.oldest;
    this.unlink(entry);
    this.index.delete(this.subject[entry]!);
    return entry;
  }

  private link(entry: number): void {
    this.newer[entry] = NONE;
    this.older[entry] = this.newest;
    if (this.newest === NONE) this.oldest = entry;
    else this.newer[this.newest] = entry;
    this.newest = entry;
  }

  private unlink(entry: number): void {
    const newer = this.newer[entry]!;
    const older = this.older[entry]!;
    if (newer === NONE) this.newest = older;
    else this.older[newer] = older;
    if (older === NONE) this.oldest = newer;
    else this.newer[older] = newer;
  }

  private grow(): void {
    const length = this.subject.length * 2;
    this.first = doubles(this.first, length);
    this.second = doubles(this.second, length);
    this.third = doubles(this.third, length);
    this.subject = doubles(this.subject, length);
    this.newer = integers(this.newer, length);
    this.older = integers(this.older, length);
  }
}

function doubles(source: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(source);
  return longer;
}

function integers(source: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(source);
  return longer;
}
