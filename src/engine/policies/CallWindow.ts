import type { Saved } from '../state/Saveable';
import type { OutcomeWindow } from './OutcomeWindow';

type SavedCallWindow = {
  readonly marks: Uint8Array;
  readonly next: number;
  readonly filled: number;
};

/** A window over the latest `size` calls. */
export class CallWindow implements OutcomeWindow {
  readonly size: number;
  private readonly marks: Uint8Array;
  private next = 0;
  private filled = 0;
  private markedNow = 0;

  constructor(size: number) {
    this.size = size;
    this.marks = new Uint8Array(size);
  }

  note(_now: number, isMarked: boolean): void {
    const mark = isMarked ? 1 : 0;
    this.markedNow += mark - this.marks[this.next]!;
    this.marks[this.next] = mark;
    this.next = (this.next + 1) % this.size;
    if (this.filled < this.size) this.filled++;
  }

  all(): number {
    return this.filled;
  }

  marked(): number {
    return this.markedNow;
  }

  clear(): void {
    this.marks.fill(0);
    this.next = 0;
    this.filled = 0;
    this.markedNow = 0;
  }

  save(): Saved {
    const { marks, next, filled } = this;
    return { marks: marks.slice(), next, filled } satisfies SavedCallWindow;
  }

  restore(saved: Saved): void {
    const { marks, next, filled } = saved as SavedCallWindow;
    this.marks.set(marks);
    this.next = next;
    this.filled = filled;
    this.markedNow = marks.reduce((sum, mark) => sum + mark, 0);
  }
}
