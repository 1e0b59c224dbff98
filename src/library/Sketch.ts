import type { KindId } from '../catalogue/index';
import type { CallRule } from '../model/CallRule';
import type { Id } from '../model/Id';
import type { KeySpace } from '../model/KeySpace';
import type { Operation } from '../model/Operation';
import type { ParameterValue } from '../model/ParameterValue';
import type { Tenant } from '../model/Tenant';
import type { Zone } from '../model/Zone';

type Parameters = Readonly<Record<string, ParameterValue>>;

/** One box of an example: where it stands on a grid, and how many instances it has in each zone. */
export interface SketchedPart {
  readonly id: Id;
  readonly kind: KindId;
  readonly name: string;
  /** Column and row of the grid; halves are fine. */
  readonly at: readonly [column: number, row: number];
  /** Instances in the first zone, the second, and so on; missing: one, in no zone. */
  readonly in?: readonly number[];
  readonly with?: Parameters;
}

/** One arrow of an example; its id is `from` times 100 plus `to`. */
export interface SketchedCall {
  readonly from: Id;
  readonly to: Id;
  readonly with?: Parameters;
  /** Only what differs from `plainRule`. */
  readonly rules?: readonly Partial<CallRule>[];
}

/** An example in short, from which `draw` makes the design. */
export interface Sketch {
  readonly name: string;
  readonly slice?: number;
  /** Missing: Zone A and Zone B of one region, with the ids 1 and 2. */
  readonly zones?: readonly Zone[];
  readonly keySpaces: readonly KeySpace[];
  readonly operations: readonly Operation[];
  readonly tenants?: readonly Tenant[];
  readonly parts: readonly SketchedPart[];
  readonly calls: readonly SketchedCall[];
}
