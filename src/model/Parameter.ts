import type { Distribution } from './Distribution';
import type { CurvePoint, OperationShare, TenantShare } from './ParameterValue';

/** Where a default comes from: shown in the inspector beside the value. */
export interface Source {
  /** `read`: a page or file was opened; `mixed`: partly; `memory`: not opened; `derived`: computed or a teaching default. */
  readonly provenance: 'read' | 'mixed' | 'memory' | 'derived';
  readonly confidence: 'high' | 'medium' | 'low';
  /** One plain sentence: the figure's origin, or why it was chosen. */
  readonly note: string;
}

interface ParameterBase {
  /** Name in files and in code. */
  readonly name: string;
  /** Name on the wire, within its kind: given once, never reused. */
  readonly number: number;
  /** Name on the screen. */
  readonly label: string;
  /** One sentence: what turning it changes. */
  readonly help: string;
  readonly source?: Source;
  /** Heading under which the inspector folds it away with others; missing: shown at the top, always open. */
  readonly section?: string;
  /** It matters only while another parameter of the same kind has one of these values. */
  readonly onlyWhen?: Condition;
}

/** That the parameter called `name`, a choice or a flag ('on' or 'off'), has one of some values. */
export interface Condition {
  readonly name: string;
  readonly options: readonly string[];
}

/** A number in a unit, between two bounds. */
export interface NumberParameter extends ParameterBase {
  readonly type: 'number';
  /** Shown after the value: 'ms', 's', 'req/s', '' … */
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Whole numbers only. */
  readonly whole: boolean;
  /** A slider steps by factors where values span decades. */
  readonly scale: 'linear' | 'logarithmic';
  /** What the value 0 means, where it means something of its own ('no limit', 'never'). */
  readonly zeroMeans?: string;
  readonly default: number;
  readonly linkDefault: number;
}

/** One of a few named options. */
export interface ChoiceParameter extends ParameterBase {
  readonly type: 'choice';
  readonly options: readonly ChoiceOption[];
  readonly default: string;
  readonly linkDefault: string;
}

/** One option of a choice; its number is its name on the wire. */
export interface ChoiceOption {
  readonly name: string;
  readonly number: number;
  readonly label: string;
  /** The label where space is short, as in the corner of a card. */
  readonly short?: string;
}

/** On or off. */
export interface FlagParameter extends ParameterBase {
  readonly type: 'flag';
  readonly default: boolean;
  readonly linkDefault: boolean;
}

/** A random quantity in a unit; the bounds hold for its mean (its median, minimum or low end where it has no mean). */
export interface DistributionParameter extends ParameterBase {
  readonly type: 'distribution';
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly default: Distribution;
  readonly linkDefault: Distribution;
}

/** Which operations a source sends, in which shares. Empty: all of the design's, reads to writes as 9 to 1. */
export interface MixParameter extends ParameterBase {
  readonly type: 'mix';
  readonly default: readonly OperationShare[];
  readonly linkDefault: readonly OperationShare[];
}

/** Whose requests a source sends, in which shares. Empty: as the operations and the design say. */
export interface TenantsParameter extends ParameterBase {
  readonly type: 'tenants';
  readonly default: readonly TenantShare[];
  readonly linkDefault: readonly TenantShare[];
}

/** A list of points over time, in the order of time; two at the same time are a jump. */
export interface CurveParameter extends ParameterBase {
  readonly type: 'curve';
  /** What the values are: 'times the rate', 'requests'. */
  readonly unit: string;
  /** Bounds of the values. */
  readonly minimum: number;
  readonly maximum: number;
  readonly default: readonly CurvePoint[];
  readonly linkDefault: readonly CurvePoint[];
}

/**
 * Describes one knob: its type, unit, bounds, default and help. Inspector, validation, file schema, link and documentation
 * are derived from it. `linkDefault` is the default that it first shipped with and never changes: a design leaves a value
 * out only where it equals that.
 */
export type Parameter =
  | NumberParameter
  | ChoiceParameter
  | FlagParameter
  | DistributionParameter
  | MixParameter
  | TenantsParameter
  | CurveParameter;
