/** A number in full with its thousands parted, "250,000" or "1,234.5678", as `parseNumber` reads it again. */
export function groupDigits(value: number): string {
  return String(value).replace(/^-?\d{4,}(?=$|\.)/, (whole) =>
    whole.replace(/\B(?=(?:\d{3})+$)/g, ','),
  );
}
