import type { Distribution } from './Distribution';
import type { Id } from './Id';

/** How much of a source's traffic one operation is; shares are relative to their sum. */
export interface OperationShare {
  readonly operation: Id;
  readonly share: number;
}

/** How much of the requests is one tenant's; shares are relative to their sum. */
export interface TenantShare {
  readonly tenant: Id;
  readonly share: number;
}

/** One point of a curve over time: simulated seconds since the start, and the value there. */
export interface CurvePoint {
  readonly atSeconds: number;
  readonly value: number;
}

/**
 * What a parameter can hold: a number in its unit, the name of an option, a switch, a distribution, a traffic mix, the
 * shares of tenants, or a curve.
 */
export type ParameterValue =
  | number
  | string
  | boolean
  | Distribution
  | readonly OperationShare[]
  | readonly TenantShare[]
  | readonly CurvePoint[];
