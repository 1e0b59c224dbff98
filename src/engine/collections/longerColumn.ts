/** A copy of a column of 32-bit integers with room for more. */
export function longerIntegers(source: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(source);
  return copy;
}

/** A copy of a column of doubles with room for more. */
export function longerDoubles(source: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(source);
  return copy;
}
