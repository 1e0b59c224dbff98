import type { LabCondition } from './LabProgram';

/** Whether a condition holds for what was read; no condition always does. */
export function conditionHolds(
  condition: LabCondition | undefined,
  reads: Readonly<Record<string, number>>,
): boolean {
  if (condition === undefined) return true;
  const { atLeast = -Infinity, below = Infinity } = condition;
  const value = reads[condition.read] ?? 0;
  return value >= atLeast && value < below;
}
