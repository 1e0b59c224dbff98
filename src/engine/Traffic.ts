import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { KeySpace } from '../model/KeySpace';
import { usualPriority } from '../model/usualPriority';
import { ShareSampler } from './random/ShareSampler';
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
  /** 0 the least to 9 the most. */
  readonly priority: number;
  /** Sizes on the wire, bytes. */
  readonly requestBytes: number;
  readonly replyBytes: number;
  /** Whose its requests are: draws a number of `SpanTable.tenant`; undefined where nobody is told apart. */
  readonly tenants: ShareSampler | undefined;
  /** What follows on the same key; undefined: nothing. */
  readonly follow: RunningFollowUp | undefined;
}

/** The operation that follows another one. */
export interface RunningFollowUp {
  /** Number of the operation. */
  readonly operation: number;
  /** From the answer, seconds. */
  readonly delay: number;
  readonly share: number;
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
  /** Share of the reads that ask for a key that does not exist. */
  readonly absent: number;
  /** Share of the requests that always goes to the hot key. */
  readonly hot: number;
  /** `next`: the key of the next insert. `hotShare`: share of the traffic that a fault sends to one key. */
  readonly state: { next: number; hotShare: number };
}

/** Keys of different key spaces are so far apart. */
const RANGE = 1_099_511_627_776;
/** Keys that do not exist lie so far above the first key of their key space. */
const ABSENT = RANGE / 2;

type Basics = Pick<Design, 'keySpaces' | 'operations' | 'tenants'>;

/** The operations, key spaces and tenants of a run. They keep their numbers for the whole run. */
export class Traffic {
  readonly state = new StateBlock();
  readonly operations: RunningOperation[] = [];
  readonly keySpaces: RunningKeys[] = [];
  /** All that was ever taken, as it was last, in the order of the numbers. */
  known: Basics = { keySpaces: [], operations: [], tenants: [] };

  /** Takes the operations, key spaces and tenants of the design, at the start and after each edit. */
  configure(design: Basics): void {
    const { keySpaces, operations, tenants = [] } = this.known;
    this.known = {
      keySpaces: merged(keySpaces, design.keySpaces),
      operations: merged(operations, design.operations),
      tenants: merged(tenants, design.tenants ?? []),
    };
    for (const space of design.keySpaces) this.take(space);
    this.known.operations.forEach((operation, number) => {
      this.operations[number] = this.running(operation, design);
    });
  }

  private running(operation: Design['operations'][number], design: Basics): RunningOperation {
    const { follow } = operation;
    const usual = (design.tenants ?? []).map(({ id, share }) => ({ tenant: id, share }));
    return {
      id: operation.id,
      verb: verb[operation.access],
      isOffered: design.operations.some((other) => other.id === operation.id),
      keys: this.keySpaces.find((other) => other.id === operation.keySpace)!,
      priority: operation.priority ?? usualPriority,
      requestBytes: operation.requestBytes ?? 0,
      replyBytes: operation.replyBytes ?? 0,
      tenants: this.tenantsOf(operation.tenants ?? usual),
      follow: follow && {
        operation: this.known.operations.findIndex(({ id }) => id === follow.operation),
        delay: follow.delayMs * 1e-3,
        share: follow.share,
      },
    };
  }

  /** Draws tenants in these shares; undefined without any. */
  tenantsOf(shares: readonly { readonly tenant: Id; readonly share: number }[]) {
    const numbers = shares.map(({ tenant }) => this.tenantNumber(tenant));
    const sampler = new ShareSampler(
      numbers,
      shares.map(({ share }) => share),
    );
    return sampler.isEmpty ? undefined : sampler;
  }

  /** The number of `SpanTable.tenant` of a tenant. */
  tenantNumber(tenant: Id): number {
    return (this.known.tenants ?? []).findIndex(({ id }) => id === tenant) + 1;
  }

  /** The number of an operation. */
  numberOf(id: Id): number {
    return this.operations.findIndex((operation) => operation.id === id);
  }

  /** The rank of a key in its key space, 0 the most popular; of one that does not exist, that of its twin. */
  rankOf(key: number): number {
    return key % ABSENT;
  }

  /** The key space that a key belongs to. */
  spaceOf(key: number): RunningKeys {
    return this.keySpaces[Math.floor(key / RANGE)]!;
  }

  private take(space: KeySpace): void {
    const place = this.keySpaces.findIndex((other) => other.id === space.id);
    const known = this.keySpaces[place];
    const running: RunningKeys = {
      id: space.id,
      sampler: known?.sampler.draws(space.keys, space.zipf)
        ? known.sampler
        : new ZipfSampler(space.keys, space.zipf),
      initial: space.keys,
      hotKey: Math.floor(space.keys / 2),
      base: known?.base ?? this.keySpaces.length * RANGE,
      absent: space.absent ?? 0,
      hot: space.hot ?? 0,
      state: known?.state ?? this.state.numbers({ next: space.keys, hotShare: 0 }),
    };
    running.state.next = Math.max(running.state.next, space.keys);
    if (known === undefined) this.keySpaces.push(running);
    else this.keySpaces[place] = running;
  }
}

/** Whether a key is one that does not exist: a store that is asked for it finds nothing. */
export function isAbsent(key: number): boolean {
  return key % RANGE >= ABSENT;
}

/** The key that does not exist and is as popular as one that does. */
export function absentTwin(key: number): number {
  return key + ABSENT;
}

/** The list with the things of another one: what has the same id is replaced, the rest comes to the end. */
export function merged<Thing extends { readonly id: Id }>(
  list: readonly Thing[],
  others: readonly Thing[],
): readonly Thing[] {
  const kept = list.map((thing) => others.find((other) => other.id === thing.id) ?? thing);
  return [...kept, ...others.filter((other) => !list.some((thing) => thing.id === other.id))];
}
