import { alphabet } from './alphabet';
import { LinkProblem } from './LinkProblem';

const valueOf: ReadonlyMap<string, number> = new Map(
  Array.from(alphabet, (character, place) => [character, place]),
);

/** Reads back what a `BitWriter` wrote. Reading past the end or what cannot have been written throws a `LinkProblem`. */
export class BitReader {
  private readonly sextets: Uint8Array;
  private position = 0;

  /** The text holds characters of base64url only; anything else throws. */
  constructor(text: string) {
    this.sextets = Uint8Array.from(text, (character) => {
      const value = valueOf.get(character);
      if (value === undefined) {
        throw damaged();
      }
      return value;
    });
  }

  fixed(count: number): number {
    if (this.position + count > this.sextets.length * 6) {
      throw damaged();
    }
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      value = value * 2 + this.bit();
    }
    return value;
  }

  flag(): boolean {
    return this.fixed(1) === 1;
  }

  integer(k: number): number {
    let zeros = 0;
    while (this.fixed(1) === 0) {
      zeros += 1;
      if (zeros + k > 52) {
        throw damaged();
      }
    }
    const rest = this.fixed(zeros + k);
    return 2 ** (zeros + k) + rest - 2 ** k;
  }

  signed(k: number): number {
    return unzigzag(this.integer(k));
  }

  number(): number {
    const negative = this.flag();
    if (negative && this.flag()) {
      return this.float();
    }
    const exponent = this.signed(0);
    const size = Number(`${this.integer(3)}e${exponent}`);
    if (!Number.isFinite(size)) {
      throw damaged();
    }
    return negative && size !== 0 ? -size : size;
  }

  column(count: number): number[] {
    if (count === 0) {
      return [];
    }
    const k = this.fixed(4);
    return Array.from({ length: count }, () => this.integer(k));
  }

  signedColumn(count: number): number[] {
    return this.column(count).map(unzigzag);
  }

  bytes(count: number): Uint8Array {
    if (count * 8 > this.sextets.length * 6 - this.position) {
      throw damaged();
    }
    return Uint8Array.from({ length: count }, () => this.fixed(8));
  }

  private bit(): number {
    const sextet = this.sextets[Math.floor(this.position / 6)] ?? 0;
    const bit = (sextet >> (5 - (this.position % 6))) & 1;
    this.position += 1;
    return bit;
  }

  private float(): number {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, this.fixed(32));
    view.setUint32(4, this.fixed(32));
    const value = view.getFloat64(0);
    if (!Number.isFinite(value)) {
      throw damaged();
    }
    return value;
  }
}

function damaged(): LinkProblem {
  return new LinkProblem('damaged', 'The link is damaged: a part of it cannot be read.');
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
