import type { Finding } from '../../model/Finding';
import type { Id } from '../../model/Id';
import type { CauseType } from './facts/Blame';

/** What a rule has found, with what it takes to put it in its place among others. */
export interface Found {
  readonly finding: Finding;
  /** How much users are hurt by it, 0 to about 1: the order of what is told. */
  readonly hurt: number;
  /** The component or connection, and what it is blamed for; missing where nothing fails for it. */
  readonly cause?: readonly [Id, ...CauseType[]];
  /** Components whose being full, or slow where nothing is answered, follows from this: it is not told of them as a cause. */
  readonly explains?: readonly Id[];
}
