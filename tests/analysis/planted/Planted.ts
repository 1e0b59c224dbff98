import type { Design } from '../../../src/model/Design';

/** A design with one trouble that was put there on purpose. */
export interface Planted {
  /** What was planted. */
  readonly name: string;
  readonly design: Design;
  readonly seconds: number;
  /** Id of the component that is to be named first. */
  readonly culprit: number;
  /** The rule that tells the cause. */
  readonly cause: string;
  /** What is broken for the users, and is to be better with the first suggestion. */
  readonly broken: 'p99' | 'success' | 'messages' | 'stale';
}
