import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { KeySpace } from '../model/KeySpace';
import { ZipfSampler } from './random/ZipfSampler';
import { verb } from './spans/verb';
import { StateBlock } from './state/StateBlock';

/** An operation at run time: its number is its place in `Traffic.operations`. */
export interface RunningOperation {
  readonly id: Id;
  readonly verb: number;
  /** Whether the design still has it. */
  readonly isOffered: boolean;
  readonly keys: RunningKeys;
}

/** A key space at run time. */
export interface RunningKeys {
  readonly id: Id;
  readonly sampler: ZipfSampler;
  /** Keys at the start of a run. */
  readonly initial: number;
  /** The key that a hot-key fault makes popular: one from the middle, which few ask for otherwise. */
  readonly hotKey: number;
  /** Above every key: each key space has its own range of keys, so that stores and caches can tell them apart. */
  readonly base: number;
  /** `next`: the key of the next insert. `hotShare`: share of the traffic that a fault sends to one key. */
  readonly state: { next: number; hotShare: number };
}

/** Keys of different key spaces are so far apart. */
const RANGE = 1_099_511_627_776;

/** The operations and key spaces of a run. They keep their numbers for the whole run. */
export class Traffic {
  readonly state = new StateBlock();
  readonly operations: RunningOperation[] = [];
  readonly keySpaces: RunningKeys[] = [];
  /** All that was ever taken, as it was last, in the order of the numbers. */
  known: Pick<Design, 'keySpaces' | 'operations'> = { keySpaces: [], operations: [] };

  /** Takes the operations and key spaces of the design, at the start and after each edit. */
  configure(design: Pick<Design, 'keySpaces' | 'operations'>): void {
    const { keySpaces, operations } = this.known;
    this.known = {
      keySpaces: merged(keySpaces, design.keySpaces),
      operations: merged(operations, design.operations),
    };
    for (const space of design.keySpaces) this.take(space);
    this.known.operations.forEach((operation, number) => {
      this.operations[number] = {
        id: operation.id,
        verb: verb[operation.access],
        isOffered: design.operations.some((other) => other.id === operation.id),
        keys: this.keySpaces.find((other) => other.id === operation.keySpace)!,
      };
    });
  }

  /** The number of an operation. */
  numberOf(id: Id): number {
    return this.operations.findIndex((operation) => operation.id === id);
  }

  private take(space: KeySpace): void {
    const place = this.keySpaces.findIndex((other) => other.id === space.id);
    const known = this.keySpaces[place];
    const running: RunningKeys = {
      id: space.id,
      sampler: new ZipfSampler(space.keys, space.zipf),
      initial: space.keys,
      hotKey: Math.floor(space.keys / 2),
      base: known?.base ?? this.keySpaces.length * RANGE,
      state: known?.state ?? this.state.numbers({ next: space.keys, hotShare: 0 }),
    };
    running.state.next = Math.max(running.state.next, space.keys);
    if (known === undefined) this.keySpaces.push(running);
    else this.keySpaces[place] = running;
  }
}

/** The list with the things of another one: what has the same id is replaced, the rest comes to the end. */
export function merged<Thing extends { readonly id: Id }>(
  list: readonly Thing[],
  others: readonly Thing[],
): readonly Thing[] {
  const kept = list.map((thing) => others.find((other) => other.id === thing.id) ?? thing);
  return [...kept, ...others.filter((other) => !list.some((thing) => thing.id === other.id))];
}
