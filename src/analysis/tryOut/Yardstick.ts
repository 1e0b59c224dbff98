import type { Report } from '../../model/Report';

/** Something that a change is to make better, read from the report of a run. */
export interface Yardstick {
  /** As in a sentence: "p99", "success", "p95 of POST /orders". */
  readonly label: string;
  readonly unit: 'seconds' | 'share' | 'count';
  readonly better: 'less' | 'more';
  /** What is promised, where something is. */
  readonly promised?: number;
  /** Null where the run says nothing of it. */
  read(report: Report): number | null;
}
