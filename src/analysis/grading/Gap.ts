import type { Id } from '../../model/Id';

/** Something that a drawing lacks for what it has to do. */
export interface Gap {
  /** What earns nothing because of it. */
  readonly operations: readonly Id[];
  /** Ids of further checks that do not. */
  readonly checks?: readonly string[];
  readonly text: string;
}
