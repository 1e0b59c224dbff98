import type { Design } from '../../model/Design';
import type { Report } from '../../model/Report';

/** A figure that theory gives and a run measures. */
export interface TextbookMeasure {
  readonly name: string;
  readonly unit: 'seconds' | 'share' | 'number' | 'perSecond';
  /** By the formula of the case. */
  readonly theory: number;
  /** What a run has measured; null where it has nothing to measure it by. */
  readonly measured: (report: Report) => number | null;
}

/** One design of a case, with what is asked of it. */
export interface TextbookSetup {
  readonly id: string;
  /** What tells it from the others of the case, such as "load 80%". */
  readonly words: string;
  /** Share of the time at which the server would work, where the case is drawn by it. */
  readonly load?: number;
  readonly design: Design;
  /** Simulated seconds of one run, after the warm-up. */
  readonly seconds: number;
  readonly measures: readonly TextbookMeasure[];
}

/** A case of the textbooks whose answer is known exactly. */
export interface TextbookCase {
  readonly id: string;
  readonly name: string;
  /** In words, and the formula by which theory answers. */
  readonly text: string;
  readonly formula: string;
  readonly source: string;
  readonly setups: readonly TextbookSetup[];
}
