import type { ChallengeCheck } from './ChallengeCheck';
import type { ChallengeEvent } from './ChallengeEvent';
import type { ChallengeNeed } from './ChallengeNeed';
import type { Design } from './Design';
import type { Id } from './Id';
import type { ParameterValue } from './ParameterValue';

/** For whom a challenge is. */
export type ChallengeLevel = 'junior' | 'mid' | 'senior' | 'staff';

/** A line of a table in the brief: "Redirects at peak", "23,200 requests/s". */
export interface BriefLine {
  readonly label: string;
  readonly value: string;
}

/** What the candidate is told. */
export interface ChallengeBrief {
  /** Two or three sentences: the product, and what makes it hard. */
  readonly story: string;
  /** What it has to do. */
  readonly functional: readonly string[];
  readonly traffic: readonly BriefLine[];
  readonly objectives: readonly BriefLine[];
  /** What is drawn already and cannot be changed, and what the drawing need not show. */
  readonly given: readonly string[];
}

/** What a phase is about, and so what the page helps with. */
export type PhaseWork =
  | 'requirements'
  | 'numbers'
  | 'contract'
  | 'drawing'
  | 'firstRun'
  | 'deepDives'
  | 'failures'
  | 'wrapUp';

/** One phase of the session. */
export interface ChallengePhase {
  readonly name: string;
  readonly work: PhaseWork;
  readonly minutes: number;
  /** What there is at its end. */
  readonly artefact: string;
  /** What to do in it. */
  readonly task: string;
}

/** One step of the ladder of hints; whoever has opened it pays its price, and not those of the steps before. */
export interface ChallengeHint {
  readonly title: 'Where to look' | 'What to compute' | 'The mechanism' | 'Part and setting';
  readonly text: string;
}

/** Prices of the four hints, points of 100. */
export const hintPrices = [0, 3, 6, 10] as const;

/** A question that an interviewer asks afterwards, and what a good answer holds. */
export interface FollowUpQuestion {
  readonly question: string;
  readonly answer: string;
}

/** A number that the candidate works out; the range is shown only afterwards. */
export interface ChallengeEstimate {
  readonly id: string;
  readonly question: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** How it is worked out. */
  readonly working: string;
}

/** What changes in the middle of the session; checks and events of the same id take the place of the earlier ones. */
export interface RequirementChange {
  readonly minute: number;
  readonly title: string;
  readonly text: string;
  readonly events: readonly ChallengeEvent[];
  readonly checks: readonly ChallengeCheck[];
}

/** One question of the self-assessment, with what 0, 1 and 2 points look like. */
export interface RubricLine {
  readonly question: string;
  readonly marks: readonly [none: string, some: string, full: string];
}

/** A design of the library, with what it is meant to show. */
export interface ChallengeDesign {
  readonly design: Design;
  /** Two or three sentences: why it holds, or how it fails. */
  readonly why: string;
}

/** A number that was changed against its source because the runs proved it off. */
export interface Tuning {
  readonly what: string;
  readonly why: string;
}

/** One exercise of the practice: what is asked, what happens, how it is judged, and what a good answer looks like. */
export interface Challenge {
  readonly id: string;
  readonly name: string;
  /** One sentence for the list. */
  readonly summary: string;
  readonly level: ChallengeLevel;
  /** Length of the session. */
  readonly minutes: number;
  readonly brief: ChallengeBrief;
  readonly budgetPerMonth: number;
  readonly phases: readonly ChallengePhase[];
  /** What the candidate begins with: clients and third parties, operations, key spaces, zones, tenants, seed and slice. All of it is locked. */
  readonly start: Design;
  /** What request and answer carry together, kB, by operation, where it is known; only how far off an answer is is told. */
  readonly payloads?: Readonly<Record<Id, readonly [low: number, high: number]>>;
  /** Settings of what is given that are the candidate's all the same, by its id: whether a payment carries a key, for one. */
  readonly choices?: Readonly<Record<Id, readonly string[]>>;
  /** Missing: `start`. Where something is to be mended, the system as it is found; all but what is in `start` can be changed. */
  readonly found?: Design;
  /**
   * How work is done, by kind and parameter: times and numbers always, choices where the candidate has left the usual one. What is
   * missing is as the kind says; times are never the candidate's to choose.
   */
  readonly work: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>;
  readonly needs: readonly ChallengeNeed[];
  /** At which the bill is made out: the usual load, before anything happens. */
  readonly averageWindow: readonly [fromSeconds: number, untilSeconds: number];
  readonly durationSeconds: number;
  readonly events: readonly ChallengeEvent[];
  readonly checks: readonly ChallengeCheck[];
  readonly hints: readonly [ChallengeHint, ChallengeHint, ChallengeHint, ChallengeHint];
  readonly followUps: readonly FollowUpQuestion[];
  readonly change: RequirementChange;
  readonly estimates: readonly ChallengeEstimate[];
  readonly rubric: readonly RubricLine[];
  readonly tradeOffs: readonly string[];
  readonly pitfalls: readonly string[];
  readonly reference: ChallengeDesign;
  readonly naive: ChallengeDesign;
  /** Where rates and figures come from. */
  readonly sources: readonly string[];
  readonly tuned: readonly Tuning[];
}
