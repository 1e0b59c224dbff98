type Column =
  | Float64Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>;

/** A copy of a column of numbers with room for more, each of which is `value`. */
export function longerColumn<Kind extends Column>(column: Kind, length: number, value = 0): Kind {
  const longer = new (column.constructor as new (length: number) => Kind)(length);
  longer.fill(value, column.length);
  longer.set(column);
  return longer;
}
