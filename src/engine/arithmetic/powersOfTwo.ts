/** Every power of two that a double can hold: `powersOfTwo[k + 1074]` is 2^k for k in -1074..1023. */
export const powersOfTwo: Float64Array = buildPowersOfTwo();

function buildPowersOfTwo(): Float64Array {
  const powers = new Float64Array(1024 + 1074);
  let power = Number.MIN_VALUE;
  for (let index = 0; index < powers.length; index++) {
    powers[index] = power;
    power *= 2;
  }
  return powers;
}
