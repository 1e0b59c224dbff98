import type { FaultType } from './Fault';
import type { Parameter } from './Parameter';
import type { ParameterValue } from './ParameterValue';
import type { ComponentColumn } from './Snapshot';

/** What runs in the engine for a kind. */
export type BehaviourName =
  | 'source'
  | 'router'
  | 'serverPool'
  | 'eventLoop'
  | 'elasticPool'
  | 'cache'
  | 'store'
  | 'queue'
  | 'gate'
  | 'external'
  | 'log';

/** What comes in at a component's port. */
export type Port = 'request' | 'lookup' | 'query' | 'message' | 'work' | 'telemetry';

/** A live number on a component's card and in its Live tab; the names are the columns of a `Snapshot`. */
export interface KindMetric {
  readonly column: ComponentColumn;
  readonly label: string;
}

/** The corner of a card: the value of a parameter, the number of instances, or a fixed word. */
export type Variant =
  | { readonly type: 'parameter'; readonly name: string }
  | { readonly type: 'instances' }
  | { readonly type: 'word'; readonly word: string };

/** Palette groups, in the order of the screen. */
export const kindGroups = [
  'Traffic',
  'Edge',
  'Compute',
  'Cache',
  'Data',
  'Messaging',
  'Realtime',
  'Third party',
  'Platform',
  'AI',
  'Observability',
] as const;

/** Money for one instance, US dollars per month, and for one million requests. */
export interface Cost {
  readonly perInstanceMonth: number;
  readonly perMillionRequests: number;
  readonly note: string;
}

/** Several settings of a kind at once: a usual size or make. */
export interface Preset {
  readonly name: string;
  /** One sentence: what it stands for and where its figures come from. */
  readonly note: string;
  readonly values: Readonly<Record<string, ParameterValue>>;
}

/** Everything about one sort of component: what it does, its knobs, what it may be connected to, how it looks and reads. */
export interface Kind {
  /** Name in files and in code. */
  readonly id: string;
  /** Name on the wire: given once, never reused. */
  readonly number: number;
  /** Name on the screen. */
  readonly name: string;
  /** The kind that this is a form of: the same behaviour and settings with other defaults. */
  readonly like?: string;
  readonly group: (typeof kindGroups)[number];
  /** Name of a drawn icon. */
  readonly icon: string;
  readonly behaviour: BehaviourName;
  /** What may be sent to it; missing: nothing can call it. */
  readonly receives?: Port;
  /** What it sends along its outgoing connections. */
  readonly sends: readonly Port[];
  readonly parameters: readonly Parameter[];
  /** Settings of the behaviour that this kind does not leave open. */
  readonly fixed: Readonly<Record<string, ParameterValue>>;
  /** Instances of a newly placed component; `single` kinds always have one. */
  readonly instances: 'single' | 'many';
  /** What is written in the corner of the card. */
  readonly variant: Variant;
  /** The two live numbers of the card. */
  readonly card: readonly [KindMetric, KindMetric];
  readonly faults: readonly FaultType[];
  readonly cost: Cost;
  readonly presets?: readonly Preset[];
  /** One sentence for the palette. */
  readonly summary: string;
  /** A short paragraph for the Learn tab: what it is for and how it fails. */
  readonly learn: string;
}

/** Finds the kind of a component, or undefined where the design names a kind that does not exist. */
export type KindOf = (kindId: string) => Kind | undefined;
