import type { Edit } from './Edit';
import type { Id } from './Id';

/** How much a finding matters: users are hurt now, they would be, or it is worth knowing. */
export type FindingWeight = 'harm' | 'risk' | 'note';

/** One number that a finding rests on, measured in the run. */
export interface Evidence {
  readonly label: string;
  readonly value: number;
  /** How the number is to be read. */
  readonly unit: 'seconds' | 'share' | 'perSecond' | 'count' | 'times' | 'dollars';
}

/** One moment of the causal chain. */
export interface ChainLink {
  readonly atSeconds: number;
  readonly text: string;
  /** The measured numbers behind it, in words. */
  readonly detail: string;
  readonly component?: Id;
}

/** A change that may help, to be measured before it is offered. */
export interface Suggestion {
  /** In plain words, with what changes: "Connections of Orders DB: 100 to 200". */
  readonly label: string;
  readonly edit: Edit;
}

/** What a finding is about besides how long users wait and whether they are answered: its suggestions are judged by that. */
export type FindingMeasure = 'messages' | 'lost' | 'duplicates' | 'stale' | 'order' | 'unnoticed';

/** Something that a run shows about its design, with the numbers that say so. */
export interface Finding {
  /** The rule that found it: one file of `analysis/findings`. */
  readonly rule: string;
  readonly weight: FindingWeight;
  /** One sentence that names the component and the cause. */
  readonly title: string;
  /** What the numbers say, and what follows from it. */
  readonly text: string;
  /** Never empty: a finding without a measured number is not shown. */
  readonly evidence: readonly Evidence[];
  /** What it is about, the culprit first. */
  readonly components: readonly Id[];
  readonly connections: readonly Id[];
  readonly suggestions: readonly Suggestion[];
  /** Missing: the objectives that are broken, or else success and latency. */
  readonly measure?: FindingMeasure;
}
