import type { Evidence } from '../../../model/Finding';

/** One measured number. */
export function evidence(label: string, value: number, unit: Evidence['unit']): Evidence {
  return { label, value, unit };
}
