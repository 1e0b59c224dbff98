import type { ComponentFacts } from './ComponentFacts';
import type { Facts } from './Facts';
import { mendedAt } from './mendedAt';

/** Whether a fault made the work of a component take longer at the end, or at some time while it was measured. */
export function isSlowed({ report }: Pick<Facts, 'report'>, { id, name }: ComponentFacts): boolean {
  const { faults, marks, measuredFromSeconds } = report;
  const isActing = faults.some(
    ({ fault }) => (fault.type === 'slow' || fault.type === 'grow') && fault.component === id,
  );
  return (
    isActing ||
    marks.some(
      (mark) =>
        mark.type === 'break' &&
        mark.label.startsWith(`${name}: ×`) &&
        mark.label.includes(' slower') &&
        mendedAt(marks, mark) > measuredFromSeconds,
    )
  );
}
