import type { Saveable, Saved } from '../state/Saveable';
import { WriteBuffer } from './WriteBuffer';

/** One `WriteBuffer` for each instance of a component, made as instances are added. */
export class WriteBuffers implements Saveable {
  private buffers: WriteBuffer[] = [];

  /** Makes sure that there are so many. */
  fit(count: number): void {
    while (this.buffers.length < count) this.buffers.push(new WriteBuffer());
  }

  at(instance: number): WriteBuffer {
    return this.buffers[instance]!;
  }

  /** The newest version of a key that waits in any of them or is on its way; -1 where there is none. */
  newest(key: number): number {
    let newest = -1;
    for (const buffer of this.buffers) newest = Math.max(newest, buffer.newest(key));
    return newest;
  }

  /** Writes that wait in all of them. */
  get writes(): number {
    let writes = 0;
    for (const buffer of this.buffers) writes += buffer.writes;
    return writes;
  }

  save(): Saved {
    return this.buffers.map((buffer) => buffer.save());
  }

  restore(saved: Saved): void {
    this.buffers = (saved as readonly Saved[]).map((part) => {
      const buffer = new WriteBuffer();
      buffer.restore(part);
      return buffer;
    });
  }
}
