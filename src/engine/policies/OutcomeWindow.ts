import type { Saveable } from '../state/Saveable';

/** Counts what was noted lately, and how much of it was marked (as a failure, or as a good answer). */
export interface OutcomeWindow extends Saveable {
  /** Notes one thing now. */
  note(now: number, isMarked: boolean): void;
  /** How many were noted within the window. */
  all(now: number): number;
  /** How many of them were marked. */
  marked(now: number): number;
  clear(): void;
}
