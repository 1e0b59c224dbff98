import type { ResultLevel } from '../../model/ScoreSheet';

/** Whether a result is a pass. */
export function isPass(level: ResultLevel): boolean {
  return level === 'strong' || level === 'pass';
}
