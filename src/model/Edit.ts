import type { CallRule } from './CallRule';
import type { Component, Placement } from './Component';
import type { Connection } from './Connection';
import type { CustomKind } from './CustomKind';
import type { Id } from './Id';
import type { KeySpace } from './KeySpace';
import type { Mark } from './Mark';
import type { Objective } from './Objective';
import type { Operation } from './Operation';
import type { ParameterValue } from './ParameterValue';
import type { Scenario } from './Scenario';
import type { Tenant } from './Tenant';
import type { Zone } from './Zone';

/** Where a component moves to. */
export interface Move {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
}

/**
 * One change of a design, as plain data: the same value goes to store, undo, journal, scenario and worker. A missing
 * `value` resets a parameter to its `linkDefault`; missing `rules` go back to the inferred ones.
 */
export type Edit =
  | { readonly type: 'addComponent'; readonly component: Component; readonly at?: number }
  | { readonly type: 'removeComponent'; readonly id: Id }
  | { readonly type: 'moveComponents'; readonly moves: readonly Move[] }
  | { readonly type: 'renameComponent'; readonly id: Id; readonly name: string }
  | { readonly type: 'placeComponent'; readonly id: Id; readonly placement: readonly Placement[] }
  | {
      readonly type: 'setParameter';
      readonly id: Id;
      readonly parameter: string;
      readonly value?: ParameterValue;
    }
  | { readonly type: 'addConnection'; readonly connection: Connection; readonly at?: number }
  | { readonly type: 'removeConnection'; readonly id: Id }
  | {
      readonly type: 'setConnectionParameter';
      readonly id: Id;
      readonly parameter: string;
      readonly value?: ParameterValue;
    }
  | { readonly type: 'setRules'; readonly id: Id; readonly rules?: readonly CallRule[] }
  | { readonly type: 'renameDesign'; readonly name: string }
  | { readonly type: 'setSeed'; readonly seed: number }
  | { readonly type: 'setZones'; readonly zones: readonly Zone[] }
  | { readonly type: 'setKeySpaces'; readonly keySpaces: readonly KeySpace[] }
  | { readonly type: 'setOperations'; readonly operations: readonly Operation[] }
  | { readonly type: 'setTenants'; readonly tenants: readonly Tenant[] }
  | { readonly type: 'setCustomKinds'; readonly customKinds: readonly CustomKind[] }
  | { readonly type: 'setMarks'; readonly marks: readonly Mark[] }
  | { readonly type: 'setObjectives'; readonly objectives: readonly Objective[] }
  | { readonly type: 'setScenario'; readonly scenario: Scenario }
  | { readonly type: 'batch'; readonly edits: readonly Edit[] };
