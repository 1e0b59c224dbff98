import type { Component } from './Component';
import type { Connection } from './Connection';
import type { CustomKind } from './CustomKind';
import type { Id } from './Id';
import type { KeySpace } from './KeySpace';
import type { Mark } from './Mark';
import type { Objective } from './Objective';
import type { Operation } from './Operation';
import type { Scenario } from './Scenario';
import type { Tenant } from './Tenant';
import type { Zone } from './Zone';

/** A whole design as plain data: everything that a run needs and everything that a link carries. Never changed in place. */
export interface Design {
  readonly name: string;
  /** Start of every random stream of a run; a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** The design is 1/slice of the fleet with 1/slice of its traffic; 1 is the whole. */
  readonly slice: number;
  /** Version of the rules by which call plans are inferred from the drawing. */
  readonly planRules: number;
  /** Above every id in use; the next thing made takes it. */
  readonly nextId: Id;
  readonly zones: readonly Zone[];
  readonly keySpaces: readonly KeySpace[];
  readonly operations: readonly Operation[];
  /** Those who share the system; missing: nobody is told apart. */
  readonly tenants?: readonly Tenant[];
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly scenario: Scenario;
  /** Components of one's own in the palette; missing: none. */
  readonly customKinds?: readonly CustomKind[];
  /** Notes and areas on the drawing; missing: none. */
  readonly marks?: readonly Mark[];
  /** What is promised to the users; missing: nothing. */
  readonly objectives?: readonly Objective[];
}
