import type { TriedSuggestion } from '../../analysis/tryOut/TriedFinding';
import type { ChainLink, Finding } from '../../model/Finding';
import type { Trace } from '../../model/Trace';

/** What came of running a suggestion. */
export interface Trial {
  readonly state: 'waiting' | 'helps' | 'helpsNot' | 'failed';
  readonly effects: TriedSuggestion['effects'];
  /** Why it could not be run; only with `failed`. */
  readonly problem?: string;
}

/** Why users fare as they do, as far as the page knows. */
export interface WhyState {
  /** Of the last seconds of the run, what hurts most first. */
  readonly findings: readonly Finding[];
  /** What was tested in the background: what users lose with a single instance. */
  readonly tested: readonly Finding[];
  /** When that was; undefined before the first look. */
  readonly lookedAtSeconds: number | undefined;
  /** Of how many seconds of the run they are; undefined before the first look. */
  readonly lookedForSeconds: number | undefined;
  /** From the first cause to what users see. */
  readonly chain: readonly ChainLink[];
  /** The moment up to which the chain is told; undefined while none is. */
  readonly chainAtSeconds: number | undefined;
  /** Slow and failed requests of the run that told the chain. */
  readonly requests: readonly Trace[];
  readonly isExplaining: boolean;
  /** What came of suggestions, by their change as JSON. */
  readonly trials: ReadonlyMap<string, Trial>;
  /** Background runs done, of how many; undefined while nothing is tried. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  /** Why something did not work; undefined where all is well. */
  readonly problem: string | undefined;
}
