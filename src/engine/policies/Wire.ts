import type { Saveable, Saved } from '../state/Saveable';

/** The directions of a connection. */
export const direction = { call: 0, reply: 1 } as const;

/** What one direction of a connection can carry: a message that finds it busy follows those before it. */
export class Wire implements Saveable {
  /** When each direction has sent all that it was given, seconds. */
  private readonly freeAt = new Float64Array(2);

  /** Seconds from now until a message of so many bytes is sent in full. */
  send(way: number, now: number, bytes: number, bytesPerSecond: number): number {
    const end = Math.max(now, this.freeAt[way]!) + bytes / bytesPerSecond;
    this.freeAt[way] = end;
    return end - now;
  }

  /** What is still to be sent takes so many times as long from now on: messages that come later wait for that. */
  stretch(now: number, factor: number): void {
    for (let way = 0; way < this.freeAt.length; way++) {
      this.freeAt[way] = now + Math.max(0, this.freeAt[way]! - now) * factor;
    }
  }

  save(): Saved {
    return this.freeAt.slice();
  }

  restore(saved: Saved): void {
    this.freeAt.set(saved as Float64Array);
  }
}
