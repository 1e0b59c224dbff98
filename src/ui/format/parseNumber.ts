/**
 * Reads a number that a person typed: "1,200", "1.5", "2k", "3M"; NaN where it is none. A comma that does not part thousands
 * is none either: "1,5" means 1.5 to some and must not become 15.
 */
export function parseNumber(text: string): number {
  const match =
    /^\s*(-?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?)\s*([kKM]?)\s*$/i.exec(text);
  const digits = (match?.[1] ?? '').replaceAll(',', '');
  if (match === null || !/\d/.test(digits) || match[2] === 'm') {
    return Number.NaN;
  }
  const factor = { '': 1, k: 1e3, m: 1e6 }[(match[2] ?? '').toLowerCase()] ?? 1;
  return Number(digits) * factor;
}
