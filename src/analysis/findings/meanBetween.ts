/** A mean over what is counted, of what came between two of its states; null where nothing did. */
export function meanBetween<Count extends string, Mean extends string>(
  count: Count,
  name: Mean,
  before: Readonly<Record<Count, number> & Record<Mean, number | null>>,
  after: Readonly<Record<Count, number> & Record<Mean, number | null>>,
): number | null {
  const between = after[count] - before[count];
  const sum = after[count] * (after[name] ?? 0) - before[count] * (before[name] ?? 0);
  return between > 0 ? Math.max(0, sum / between) : null;
}
