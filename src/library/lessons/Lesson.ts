import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { Fault } from '../../model/Fault';
import type { LessonMeasure } from './LessonMeasure';

/** What lessons are sorted by, in the order of the list. */
export const lessonGroups = [
  'Load and scaling',
  'Caching',
  'Resilience',
  'Data and consistency',
] as const;

/** One of them. */
export type LessonGroup = (typeof lessonGroups)[number];

/** What one of the two designs must come to in the run, in the unit of the measure. */
export interface LessonFigure {
  readonly value: number;
  /** The run may be off by so much either way. */
  readonly within: number;
  /** Found by a small simulation of its own, by arithmetic, in a publication, or measured with this engine. */
  readonly by: 'simulation' | 'arithmetic' | 'publication' | 'engine';
}

/** Something that is true of the two runs, and is checked by a test. */
export interface LessonClaim {
  /** What the figure is, such as "Good answers to those who only browse". */
  readonly words: string;
  readonly measure: LessonMeasure;
  readonly broken: LessonFigure;
  readonly fixed: LessonFigure;
  /** Where the figures come from, where the run itself is not all that speaks for them. */
  readonly source?: string;
}

/** Another change that people try first, and what it comes to under the same arrivals. */
export interface LessonDetour {
  readonly change: string;
  readonly edits: readonly Edit[];
  /** Of the measure of the first claim. */
  readonly figure: LessonFigure;
}

/** What to try next by oneself, in the mended design, and what will be seen. */
export interface LessonTask {
  readonly text: string;
  /** A fault to cause, or a setting to change; missing: the text says it all. */
  readonly fault?: Fault;
  readonly edits?: readonly Edit[];
}

/** A concept as a runnable pair: a broken design and the same with one change, under the same arrivals. */
export interface Lesson {
  readonly id: string;
  readonly concept: string;
  readonly group: LessonGroup;
  readonly question: string;
  /** What happens in the broken one, and why, in a few sentences. */
  readonly story: string;
  readonly broken: Design;
  /** The one change in words, and as edits of the broken design. */
  readonly change: string;
  readonly edits: readonly Edit[];
  /** Simulated seconds between which the claims are measured. */
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  /** What to look at, and the measure that is drawn over time; missing: that of the first claim. */
  readonly watch: { readonly text: string; readonly measure?: LessonMeasure };
  /** The first is the headline. */
  readonly claims: readonly [LessonClaim, ...LessonClaim[]];
  readonly detours?: readonly LessonDetour[];
  /** What the change costs besides the monthly bill, which is measured. */
  readonly price: string;
  readonly wrongWhen: string;
  readonly task: LessonTask;
  /** What the run leaves out or scales down, where that matters. */
  readonly note?: string;
}
