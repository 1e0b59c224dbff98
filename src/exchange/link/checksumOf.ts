/** The 16-bit cyclic redundancy check CRC-16/CCITT-FALSE of a text of ASCII characters. */
export function checksumOf(text: string): number {
  let sum = 0xff_ff;
  for (let at = 0; at < text.length; at += 1) {
    sum ^= (text.charCodeAt(at) & 0xff) << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum & 0x80_00) === 0 ? sum << 1 : (sum << 1) ^ 0x10_21;
    }
    sum &= 0xff_ff;
  }
  return sum;
}
