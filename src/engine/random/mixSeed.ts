const GOLDEN_RATIO = 0x9e3779b9;
const ROUNDS = 12;

/**
 * Fills four 32-bit words from a seed (any safe integer), a component and a purpose (any 32-bit integers).
 * The mix is a bijection of the four words (ChaCha's quarter round with a round constant), so that two different triples
 * never give the same state; the all-zero state, which xoshiro cannot leave, is replaced.
 */
export function mixSeed(state: Int32Array, seed: number, component: number, purpose: number): void {
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`A seed must be a safe integer, not ${seed}`);
  const seedHigh = Math.floor(seed / 4294967296);
  let a = (seed - seedHigh * 4294967296) | 0;
  let b = seedHigh | 0;
  let c = component | 0;
  let d = purpose | 0;
  for (let round = 1; round <= ROUNDS; round++) {
    a = (a + b + Math.imul(round, GOLDEN_RATIO)) | 0;
    d = rotate(d ^ a, 16);
    c = (c + d) | 0;
    b = rotate(b ^ c, 12);
    a = (a + b) | 0;
    d = rotate(d ^ a, 8);
    c = (c + d) | 0;
    b = rotate(b ^ c, 7);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = (a | b | c | d) === 0 ? 1 : d;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
