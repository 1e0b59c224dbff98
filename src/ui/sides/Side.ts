import type { Stores } from '../stores/Stores';

/** One of two designs that run side by side. */
export interface Side {
  readonly name: 'A' | 'B';
  /** Stores of its own design, run and view; what belongs to the page as a whole is the page's. */
  readonly stores: Stores;
  /** Components that the other has not, or has otherwise, as the canvas names them. */
  readonly differing: ReadonlySet<string>;
}
