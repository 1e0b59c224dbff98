import type { Report } from '../../model/Report';

/** A report for programs: JSON as described by `public/schema/run.schema.json`. */
export function reportJson(title: string, seed: number, report: Report): string {
  const told = { format: 'loadbearing-run', version: 1, design: title, seed, ...report };
  return JSON.stringify(told, null, 2);
}
