/** A number as mantissa x 10^exponent, with the shortest mantissa; both are whole. */
export interface Decimal {
  readonly mantissa: number;
  readonly exponent: number;
}

const largestMantissa = 2 ** 44;

/** The decimal form of a number that is not negative; undefined where it needs so many digits that its 64 bits are shorter. */
export function decimalOf(value: number): Decimal | undefined {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) {
    return undefined;
  }
  const [, whole = '', fraction = '', power = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/0+$/, '');
  const dropped = whole.length + fraction.length - digits.length;
  const mantissa = Number(digits);
  const exponent = mantissa === 0 ? 0 : Number(power) - fraction.length + dropped;
  return mantissa <= largestMantissa && Number(`${mantissa}e${exponent}`) === value
    ? { mantissa, exponent }
    : undefined;
}
