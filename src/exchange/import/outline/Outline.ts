import type { KindId } from '../../../catalogue/index';
import type { CallRule } from '../../../model/CallRule';
import type { KeySpace } from '../../../model/KeySpace';
import type { Operation } from '../../../model/Operation';
import type { ParameterValue } from '../../../model/ParameterValue';

type Parameters = Readonly<Record<string, ParameterValue>>;

/** One box of a system that is being imported; other things name it by its key. */
export interface OutlinePart {
  readonly key: string;
  readonly name: string;
  readonly kind: KindId;
  /** Whether the file itself says the kind; where it does not, another may fit the arrows better. */
  readonly isSure: boolean;
  readonly instances: number;
  readonly parameters: Parameters;
  /** Key of the area around it. */
  readonly area?: string;
  /** Key of the zone that it is placed in. */
  readonly zone?: string;
}

/** A call rule that names operations and look-ups by their keys. */
export interface OutlineRule extends Partial<Omit<CallRule, 'operations' | 'missOf'>> {
  readonly operations?: readonly string[];
  /** Key of the part whose look-up missed. */
  readonly missOf?: string;
}

/** Who calls whom. */
export interface OutlineArrow {
  readonly from: string;
  readonly to: string;
  readonly parameters?: Parameters;
  readonly rules?: readonly OutlineRule[];
}

export interface OutlineArea {
  readonly key: string;
  readonly text: string;
  /** Key of the area around this one. */
  readonly inside?: string;
}

export interface OutlineZone {
  readonly key: string;
  readonly name: string;
  readonly region: string;
}

/** What clients ask for, with its share of the traffic of the client of that key. */
export interface OutlineOperation extends Pick<Operation, 'name' | 'access'> {
  readonly key: string;
  readonly client: string;
  readonly share: number;
}

/** A system as a file tells it, before it is a design: the common ground of all imports. */
export interface Outline {
  readonly name: string;
  readonly parts: readonly OutlinePart[];
  readonly arrows: readonly OutlineArrow[];
  readonly areas?: readonly OutlineArea[];
  readonly zones?: readonly OutlineZone[];
  /** Missing: a read and a write. */
  readonly operations?: readonly OutlineOperation[];
  readonly keySpace?: Omit<KeySpace, 'id'>;
  /** Keys of the parts that outsiders call; missing: whoever nobody calls. */
  readonly entries?: readonly string[];
}
