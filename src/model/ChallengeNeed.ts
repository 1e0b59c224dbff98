import type { Id } from './Id';
import type { BehaviourName } from './Kind';

/** Something that is asked of the drawing itself; what does not have it earns nothing for the operations that it is about. */
export type ChallengeNeed = ReachNeed | FanOutNeed | RecordNeed;

/** Who sends the operation reaches a component that does this, in every case. */
export interface ReachNeed {
  readonly operation: Id;
  /** A component that behaves in one of these ways, or one that the challenge brings along. */
  readonly reaches: readonly BehaviourName[] | Id;
  /** A parameter that its kind has to have: `stock`, for what sells units. */
  readonly keeping?: string;
  /** Asking is enough: a write need not be a write there. */
  readonly isLookup?: true;
  /** The sentence that says what is missing: "Create is written to no store: its codes would be gone with the process." */
  readonly otherwise: string;
}

/** Each request of an operation that reads leaves a write behind as well, such as a click that is counted. */
export interface RecordNeed {
  readonly operation: Id;
  /** How the places behave to one of which it is written. */
  readonly records: readonly BehaviourName[];
  /** Ids of the checks that earn nothing without it. */
  readonly checks: readonly string[];
  /** The sentence that says what is missing. */
  readonly otherwise: string;
}

/** What one sends has to come to many, or from many to one: in one of several ways, each of which is so many calls. */
export interface FanOutNeed {
  /** What earns nothing without it. */
  readonly operations: readonly Id[];
  /** Copies when it is written, look-ups when it is read, or some of both. */
  readonly ways: readonly FanOutWay[];
  /** The sentence that says what is missing; how many calls are drawn is told with it. */
  readonly otherwise: string;
}

/** One way to bring it there: all of these calls. */
export type FanOutWay = readonly CallsNeeded[];

/** Calls that each request of an operation has to lead to, in one place, each for another key. */
export interface CallsNeeded {
  readonly operation: Id;
  readonly does: 'reads' | 'writes';
  /** How the place behaves. */
  readonly to: readonly BehaviourName[];
  /** The operation at the other end: it has to come to the same place, or to what that place calls. Whoever copies must be read there. */
  readonly meets: Id;
  /** On average, 1 or more. */
  readonly least: number;
}
