import { alphabet } from './alphabet';
import { decimalOf } from './decimalOf';

/** Writes numbers bit after bit, most significant first, and gives them as base64url. */
export class BitWriter {
  private readonly bits: number[] = [];

  /** `count` bits of a whole number from 0 to 2^count - 1; at most 53. */
  fixed(value: number, count: number): void {
    for (let place = count - 1; place >= 0; place -= 1) {
      this.bits.push(Math.floor(value / 2 ** place) % 2);
    }
  }

  flag(value: boolean): void {
    this.bits.push(value ? 1 : 0);
  }

  /** A whole number from 0 to 2^52: exponential Golomb code of order k, which is short for numbers up to about 2^k. */
  integer(value: number, k: number): void {
    const shifted = value + 2 ** k;
    const length = bitLength(shifted);
    this.fixed(0, length - 1 - k);
    this.fixed(shifted, length);
  }

  /** A whole number of either sign. */
  signed(value: number, k: number): void {
    this.integer(zigzag(value), k);
  }

  /** Any finite number, exactly: as a short decimal where it is one, as its 64 bits otherwise. */
  number(value: number): void {
    const decimal = decimalOf(Math.abs(value));
    if (decimal === undefined) {
      this.fixed(0b11, 2);
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      this.fixed(view.getUint32(0), 32);
      this.fixed(view.getUint32(4), 32);
      return;
    }
    this.fixed(value < 0 ? 0b10 : 0, value < 0 ? 2 : 1);
    this.signed(decimal.exponent, 0);
    this.integer(decimal.mantissa, 3);
  }

  /** Whole numbers from 0, with the order k that suits them together; their count is for the reader to know. */
  column(values: readonly number[]): void {
    if (values.length === 0) {
      return;
    }
    const k = bestOrder(values);
    this.fixed(k, 4);
    for (const value of values) {
      this.integer(value, k);
    }
  }

  /** Whole numbers of either sign. */
  signedColumn(values: readonly number[]): void {
    this.column(values.map(zigzag));
  }

  bytes(values: Uint8Array): void {
    for (const value of values) {
      this.fixed(value, 8);
    }
  }

  /** What the writer holds, appended bit by bit. */
  append(other: BitWriter): void {
    for (const bit of other.bits) {
      this.bits.push(bit);
    }
  }

  get bitCount(): number {
    return this.bits.length;
  }

  /** The bits as base64url, padded with zeros. */
  toText(): string {
    let text = '';
    for (let start = 0; start < this.bits.length; start += 6) {
      let value = 0;
      for (let place = 0; place < 6; place += 1) {
        value = value * 2 + (this.bits[start + place] ?? 0);
      }
      text += alphabet.charAt(value);
    }
    return text;
  }
}

function zigzag(value: number): number {
  return value >= 0 ? 2 * value : -2 * value - 1;
}

function bitLength(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 32 + bitLength(Math.floor(value / 2 ** 32));
}

function bestOrder(values: readonly number[]): number {
  let best = 0;
  let bestBits = Infinity;
  for (let k = 0; k < 16; k += 1) {
    const bits = values.reduce((sum, value) => sum + 2 * bitLength(value + 2 ** k) - 1 - k, 0);
    [best, bestBits] = bits < bestBits ? [k, bits] : [best, bestBits];
  }
  return best;
}
