const words = new Uint32Array(2);
const float = new Float64Array(words.buffer);

/** Folds numbers into 64 bits, the same on every machine; the order matters. */
export class DigestHasher {
  private high = 0x243f6a88;
  private low = 0x85a308d3;

  /** Takes all 64 bits of a number. */
  add(value: number): void {
    float[0] = value === 0 ? 0 : value;
    this.word(words[0]!);
    this.word(words[1]!);
  }

  addAll(values: Float64Array | Int32Array): void {
    for (let place = 0; place < values.length; place++) this.add(values[place]!);
  }

  /** Takes a 32-bit number. */
  word(value: number): void {
    this.high = Math.imul(this.high ^ value, 0x85ebca6b);
    this.high ^= this.high >>> 13;
    this.low = Math.imul(this.low ^ (value + this.high), 0xc2b2ae35);
    this.low ^= this.low >>> 16;
  }

  /** The digest so far: 16 hexadecimal digits. */
  get hex(): string {
    return hex(this.high) + hex(this.low);
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
