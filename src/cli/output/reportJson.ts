import type { Report } from '../../model/Report';

/**
 * A report for programs: JSON as described by `public/schema/run.schema.json`. `moments` are the same at earlier times; they
 * are left out where none was asked for.
 */
export function reportJson(
  title: string,
  seed: number,
  report: Report,
  moments: readonly Report[],
): string {
  const told = {
    format: 'loadbearing-run',
    version: 1,
    design: title,
    seed,
    ...report,
    ...(moments.length > 0 && { moments }),
  };
  return JSON.stringify(told, null, 2);
}
