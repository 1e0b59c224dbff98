import { monthlyTransferBytes } from './monthlyTransferBytes';

const BYTES_PER_GIGABYTE = 1e9;

/** US dollars per month of 30 days for bytes that leave at this mean rate, at a price for each of 10^9 bytes. */
export function monthlyTransferCost(bitsPerSecond: number, dollarsPerGigabyte: number): number {
  return (monthlyTransferBytes(bitsPerSecond) * dollarsPerGigabyte) / BYTES_PER_GIGABYTE;
}
