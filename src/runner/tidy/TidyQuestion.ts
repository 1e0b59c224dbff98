import type { Id } from '../../model/Id';
import type { Layout } from './Layout';

/** What the worker that tidies is asked: what lies where, and which cards are to be laid out. */
export interface TidyQuestion {
  readonly layout: Layout;
  readonly ids: readonly Id[];
}
