import type { CallRule } from './CallRule';
import type { Id } from './Id';
import type { ParameterValue } from './ParameterValue';

/** A one-way arrow between two components: calls go along it, replies come back. */
export interface Connection {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** Timeout, retries, delay …: only what differs from each parameter's `linkDefault`. See `connectionParameters`. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Only where a person changed the inferred rules. */
  readonly rules?: readonly CallRule[];
}
