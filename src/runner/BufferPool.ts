const mostBuffers = 24;
const mostBytes = 32 * 1_048_576;
const leastLength = 64;

/** Buffers that go to the page and come back, so that a snapshot costs no allocation; at most 24 of them and 32 MB. */
export class BufferPool {
  private buffers: ArrayBuffer[] = [];
  private bytes = 0;

  /** Takes buffers back; those that are past the bounds are left to the garbage collector. */
  giveBack(returned: readonly ArrayBuffer[]): void {
    for (const buffer of returned) {
      const tooMuch = this.bytes + buffer.byteLength > mostBytes;
      if (tooMuch || this.buffers.length >= mostBuffers || buffer.byteLength === 0) continue;
      this.buffers.push(buffer);
      this.bytes += buffer.byteLength;
    }
  }

  /** An array of exactly that length, in a buffer that nobody else holds; it may be full of what was in it before. */
  take(length: number): Float64Array {
    const capacity = roundUp(length);
    const place = this.buffers.findIndex((buffer) => fits(buffer, capacity));
    if (place < 0) return new Float64Array(new ArrayBuffer(capacity * 8), 0, length);
    const [buffer] = this.buffers.splice(place, 1) as [ArrayBuffer];
    this.bytes -= buffer.byteLength;
    return new Float64Array(buffer, 0, length);
  }
}

function fits(buffer: ArrayBuffer, capacity: number): boolean {
  return buffer.byteLength >= capacity * 8 && buffer.byteLength <= capacity * 32;
}

/** To a power of two, so that a buffer serves again when a sample is a little longer. */
function roundUp(length: number): number {
  let capacity = leastLength;
  while (capacity < length) capacity *= 2;
  return capacity;
}
