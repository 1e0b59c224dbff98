const DAYS_PER_YEAR = 365;

/** What is written and kept. */
interface Kept {
  readonly writesPerDay: number;
  readonly bytesPerWrite: number;
  readonly years: number;
  readonly copies: number;
}

/** Bytes that are stored after so many years of 365 days, all copies included. */
export function storedBytes({ writesPerDay, bytesPerWrite, years, copies }: Kept): number {
  return writesPerDay * bytesPerWrite * years * DAYS_PER_YEAR * copies;
}
