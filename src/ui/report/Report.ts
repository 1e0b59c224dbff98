import type { Id } from '../../model/Id';
import type { SystemColumn } from '../../model/Snapshot';
import type { Assumption } from './assumptionsOf';

/** One component in the table of a report, in words. */
export interface ReportRow {
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  readonly instances: string;
  /** Per simulated second. */
  readonly rate: string;
  readonly p50: string;
  readonly p99: string;
  readonly busy: string;
  readonly state: string;
}

/** All that a report says. */
export interface Report {
  readonly name: string;
  readonly written: string;
  /** What it rests on: size, seed, simulated time, digest. */
  readonly basis: string;
  /** The drawing, as the text of an SVG. */
  readonly picture: string;
  /** Label and value, over the measuring window. */
  readonly figures: readonly (readonly [string, string])[];
  readonly series: Partial<Readonly<Record<SystemColumn, Float64Array>>>;
  /** Each promise to the users with how it stands over the whole run. */
  readonly objectives: readonly string[];
  readonly rows: readonly ReportRow[];
  readonly rowsLeftOut: number;
  readonly assumptions: readonly Assumption[];
  readonly assumptionsLeftOut: number;
  readonly happenings: readonly string[];
  readonly happeningsLeftOut: number;
}
