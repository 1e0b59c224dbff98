import type { Id } from '../../../model/Id';

/** What a share of the users' time or of their failures is put down to. */
export type CauseType =
  /** Waiting for a slot that does somebody's work. */
  | 'queueing'
  /** Being worked on. */
  | 'work'
  /** Others wait for slots that are kept while this component is waited for. */
  | 'held'
  /** Waiting for a locked row, or for what another caller loads. */
  | 'lock'
  /** Turned away by a limit of its own: a rate, a quota, a number in flight. */
  | 'limit'
  /** Refused because it has no connection left. */
  | 'connections'
  /** It failed by itself, or is not there. */
  | 'failure'
  /** Connection: waiting for one of its pool, or turned away by it. */
  | 'pool'
  /** Connection: on the way. */
  | 'network';

/** Where the users' time and their failures come from: shares of the whole, 0 to 1. */
export interface Blame {
  /** Share of the time that users wait, of what is put down to one component or connection. */
  time(id: Id, ...types: readonly CauseType[]): number;
  /** Share of all requests that fail for it. */
  failures(id: Id, ...types: readonly CauseType[]): number;
  /** Share of the requests that `Failing` tells of, of all or of one operation, that fail for it. */
  failing(id: Id, ...types: readonly CauseType[]): number;
  /** How much users are hurt by it: their failures, and their time as far as it is answered at all. */
  pain(id: Id, ...types: readonly CauseType[]): number;
  /** The same, or how much those of the operation that fails are where that is more: few use what is broken. */
  hurt(id: Id, ...types: readonly CauseType[]): number;
}
