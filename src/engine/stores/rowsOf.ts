import { mixKey } from '../behaviours/mixKey';

/** Draws at most so often before it takes the next row that is free. */
const MOST_DRAWS = 64;
const SEEDS = 65_536;
/** 2^36: seeds do not share draws for the first 16 million requests. */
const APART = 68_719_476_736;
const DRAWS_PER_REQUEST = 4_096;

/**
 * Fills `rows` with the distinct keys that a request touches, in ascending order: its own and others of the key space at
 * random. They follow from seed and request alone, so that each attempt touches the same and none needs to be kept.
 * Returns how many there are: `count`, or all keys of a smaller key space.
 */
export function rowsOf(
  rows: Float64Array,
  count: number,
  request: { readonly key: number; readonly number: number; readonly seed: number },
  space: { readonly base: number; readonly keys: number },
): number {
  const wanted = Math.max(1, Math.min(count, space.keys, rows.length));
  const start = (request.seed % SEEDS) * APART + request.number * DRAWS_PER_REQUEST;
  let found = 0;
  insert(rows, found++, request.key);
  while (found < wanted) {
    let row = request.key;
    for (let draw = 0; draw < MOST_DRAWS && has(rows, found, row); draw++) {
      row = space.base + (mixKey(start + found * MOST_DRAWS + draw) % space.keys);
    }
    while (has(rows, found, row)) row = space.base + ((row - space.base + 1) % space.keys);
    insert(rows, found++, row);
  }
  return wanted;
}

function has(rows: Float64Array, count: number, row: number): boolean {
  for (let place = 0; place < count; place++) if (rows[place] === row) return true;
  return false;
}

function insert(rows: Float64Array, count: number, row: number): void {
  let place = count;
  while (place > 0 && rows[place - 1]! > row) {
    rows[place] = rows[place - 1]!;
    place--;
  }
  rows[place] = row;
}
