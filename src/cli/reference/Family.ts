import type { CaseParameters } from './CaseParameters';
import type { RunPlan } from './ReferenceCase';

/** Measured values by the names that the cases use; a name that is not there is not supported. */
export type Metrics = Readonly<Record<string, number>>;

/** One run of a case. */
export interface Task {
  readonly parameters: CaseParameters;
  /** What the case says in words. */
  readonly scenario: string;
  readonly run: RunPlan;
  /** Seed of this run, the offset included. */
  readonly seed: number;
}

/** How a family comes to its figures: as a design run by the engine, by driving a part of it, or with a calculator. */
export type Way = 'design' | 'part' | 'calculator';

/** Builds and runs the cases of one family from their parameters. What it does not know throws `Unsupported`. */
export interface Family {
  readonly name: string;
  readonly way: Way;
  measure(task: Task): Metrics;
}
