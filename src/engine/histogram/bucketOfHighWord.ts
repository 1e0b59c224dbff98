/** The top 20 bits of 2^-21: eleven of exponent and seven of mantissa, after the sign. */
const FIRST = (1023 - 21) * 128;

/** As `bucketOf`, from the upper 32 bits of the double: sign, exponent and the first bits of the mantissa. */
export function bucketOfHighWord(word: number): number {
  const bucket = (word >> 13) - FIRST;
  return bucket < 0 ? 0 : bucket > 4095 ? 4095 : bucket;
}
