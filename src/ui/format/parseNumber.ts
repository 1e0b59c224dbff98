/** Reads a number that a person typed: "1,200", "1.5", "2k", "3M"; NaN where it is none. */
export function parseNumber(text: string): number {
  const match = /^\s*(-?[\d,]*\.?\d+(?:e[+-]?\d+)?|-?[\d,]+\.?)\s*([kM]?)\s*$/i.exec(text);
  if (match === null) {
    return Number.NaN;
  }
  const factor = { '': 1, k: 1e3, m: 1e6 }[(match[2] ?? '').toLowerCase()] ?? 1;
  return Number((match[1] ?? '').replaceAll(',', '')) * factor;
}
