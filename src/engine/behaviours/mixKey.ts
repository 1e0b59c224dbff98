/** A well-spread whole number from 0 to 2^31 - 1 for a key (a non-negative safe integer): the same key gives the same number. */
export function mixKey(key: number): number {
  let hash = (key | 0) ^ Math.imul(Math.floor(key / 4_294_967_296), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 1;
}
