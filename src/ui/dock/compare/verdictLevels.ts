import type { Comparison } from '../../../analysis/compare/compareMeasures';

/** The state whose mark and colour stand for a verdict. */
export const verdictLevels: Readonly<Record<Comparison['verdict'], string>> = {
  better: 'healthy',
  worse: 'strained',
  same: 'idle',
  unknown: 'idle',
};
