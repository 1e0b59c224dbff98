import type { Distribution } from './Distribution';
import type { Id } from './Id';

/** How much of a source's traffic one operation is; shares are relative to their sum. */
export interface OperationShare {
  readonly operation: Id;
  readonly share: number;
}

/** What a parameter can hold: a number in its unit, the name of an option, a switch, a distribution, or a traffic mix. */
export type ParameterValue = number | string | boolean | Distribution | readonly OperationShare[];
