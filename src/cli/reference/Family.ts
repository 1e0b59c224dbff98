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
  /** Names of the metrics that are asked for: a family may leave out what nobody wants to know. */
  readonly wanted: readonly string[];
  /** Seed of this run, the offset included. */
  readonly seed: number;
}

/** How a family comes to its figures: as a design run by the engine, by driving a part of it, or with a calculator. */
export type Way = 'design' | 'part' | 'calculator';

/** Builds and runs the cases of one family from their parameters. What it does not know throws `Unsupported`. */
export interface Family {
  readonly name: string;
  readonly way: Way;
  /** Where not all of its cases are run in the same way: by the parameters of one. */
  readonly wayOf?: (parameters: CaseParameters) => Way;
  measure(task: Task): Metrics;
}
