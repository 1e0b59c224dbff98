/** One part of a PNG file. */
export interface PngChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
  /** Where it begins in the file, with its length. */
  readonly start: number;
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
/** More are in no picture that a program writes. */
const mostChunks = 100_000;

/** Whether bytes begin as every PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

/** The chunks of a PNG in turn, as far as they are whole; lengths that reach past the end of the file end it. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = signature.length;
  for (let count = 0; count < mostChunks && start + 12 <= bytes.length; count += 1) {
    const length = view.getUint32(start);
    const end = start + 8 + length;
    if (end + 4 > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, data: bytes.subarray(start + 8, end), start };
    start = end + 4;
  }
}
