import type { Design } from '../../model/Design';
import type { Report } from '../../model/Report';
import type { RunCost } from './RunCost';

/**
 * A report for programs: JSON as described by `public/schema/run.schema.json`. `moments` are the same at earlier times; they
 * are left out where none was asked for.
 */
export function reportJson(
  { name, seed }: Design,
  cost: RunCost,
  report: Report,
  moments: readonly Report[],
): string {
  const told = {
    format: 'loadbearing-run',
    version: 1,
    design: name,
    seed,
    ...report,
    ...cost,
    ...(moments.length > 0 && { moments }),
  };
  return JSON.stringify(told, null, 2);
}
