const BYTES_PER_GIGABYTE = 1e9;

/** US dollars per month for bytes that are kept, at a monthly price for each of 10^9 bytes. */
export function monthlyStorageCost(bytes: number, dollarsPerGigabyte: number): number {
  return (bytes / BYTES_PER_GIGABYTE) * dollarsPerGigabyte;
}
