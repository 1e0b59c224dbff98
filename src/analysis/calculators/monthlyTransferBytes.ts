const SECONDS_PER_MONTH = 2_592_000;

/** Bytes that leave in a month of 30 days at this mean rate, bits per second. */
export function monthlyTransferBytes(bitsPerSecond: number): number {
  return (bitsPerSecond / 8) * SECONDS_PER_MONTH;
}
