import type { Finding, Suggestion } from '../../model/Finding';
import type { Effect } from './Effect';

/** A change that was run, with what it does to what is broken; the first effect is the one that it is judged by. */
export interface TriedSuggestion extends Suggestion {
  readonly effects: readonly Effect[];
}

/** A finding with those of its suggestions that were run and help, the best first. */
export interface TriedFinding {
  readonly finding: Finding;
  readonly helps: readonly TriedSuggestion[];
  /** Run, and dropped, as they do not help or nobody can tell; with the reason of those that could not run. */
  readonly dropped: readonly DroppedSuggestion[];
}

/** A change that was run and is not offered. */
export interface DroppedSuggestion extends TriedSuggestion {
  readonly problem?: string;
}
