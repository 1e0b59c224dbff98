import type { GradedDimension } from './ChallengeCheck';
import type { Design } from './Design';
import type { Id } from './Id';

/** How an attempt came out, best first. */
export type ResultLevel = 'strong' | 'pass' | 'mixed' | 'no';

/** Where points went, with the moment of the run that shows it. */
export interface LostPoints {
  /** What was measured against what was asked for. */
  readonly text: string;
  /** What the run shows as its cause: a component and a number; empty where it shows none. */
  readonly because: string;
  readonly component?: Id;
  /** The run to open, by its seed, and the moment in it, simulated seconds. */
  readonly seed: number;
  readonly atSeconds: number;
}

/** How one check came out under one seed. */
export interface SeedResult {
  readonly seed: number;
  /** In the unit of the check; null: nothing was measured; Infinity: it never came to it. */
  readonly value: number | null;
  /** Share of the points, 0 to 1. */
  readonly credit: number;
}

/** One line of the score sheet: the worst of all seeds counts. */
export interface CheckScore {
  readonly id: string;
  readonly title: string;
  /** What is asked for, in words: "p99 at most 100 ms". */
  readonly target: string;
  /** What was measured, in words, under the worst seed. */
  readonly measured: string;
  readonly verdict: 'met' | 'missed' | 'not measured';
  readonly points: number;
  /** 0 where nothing was measured: its weight is taken out, and the others of its part share the points. */
  readonly possible: number;
  readonly seeds: readonly SeedResult[];
  readonly lost?: LostPoints;
}

/** One part of the score. */
export interface DimensionScore {
  readonly dimension: GradedDimension;
  readonly title: string;
  readonly points: number;
  /** `weight`, or 0 where nothing of it could be measured; of predictions and numbers, what was said. */
  readonly possible: number;
  /** Of 100. */
  readonly weight: number;
  readonly checks: readonly CheckScore[];
}

/** What was full first in a run, or came nearest to it. */
export interface Saturation {
  /** Undefined: nothing works in slots. */
  readonly component: Id | undefined;
  readonly name: string;
  /** False: nothing was full, and this came nearest. */
  readonly isFull: boolean;
  readonly atSeconds: number;
  /** Share of its slots that were taken. */
  readonly taken: number;
  /** Calls a second that it got then or, where it was not full, those at which it would be. */
  readonly ratePerSecond: number;
}

/** What an attempt is worth, measured, and why. */
export interface ScoreSheet {
  readonly challenge: string;
  readonly isChanged: boolean;
  /** The public seed, then the hidden ones. */
  readonly seeds: readonly number[];
  readonly points: number;
  /** Points that could be measured. */
  readonly possible: number;
  /** Points of 100, what could be measured being all, less what hints cost. */
  readonly score: number;
  readonly hintPoints: number;
  readonly level: ResultLevel;
  /** Why the result is not higher, where a rule says so; one sentence each. */
  readonly caps: readonly string[];
  readonly dimensions: readonly DimensionScore[];
  /** Of 10, given by the candidate: no part of the score. */
  readonly selfAssessed?: number;
  /** What the drawing lacks for what it has to do. */
  readonly gaps: readonly string[];
  /** What was set for the sake of fairness. */
  readonly notes: readonly string[];
  readonly saturation: Saturation;
  /** As it was run, with the timeline of the challenge and the public seed. */
  readonly design: Design;
}
