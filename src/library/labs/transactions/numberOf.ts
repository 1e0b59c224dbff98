import type { LabNumber } from './LabProgram';

/** What a number of a statement comes to with what was read. */
export function numberOf(
  { base, read, times = 1 }: LabNumber,
  reads: Readonly<Record<string, number>>,
): number {
  return read === undefined ? base : base + times * (reads[read] ?? 0);
}
