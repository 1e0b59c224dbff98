import type { Callee } from './calleeOf';
import type { CallSite } from './CallSite';

/** What the traces say of one component. */
export interface ComponentTraffic {
  readonly key: string;
  readonly name: string;
  /** Set where it is a callee without spans of its own. */
  readonly callee: Callee | undefined;
  readonly takesFrom: Set<string>;
  readonly instances: Set<string>;
  /** Own time of each visit, milliseconds: of reads, and of writes where these are told apart. */
  readonly ownMs: number[];
  readonly writeMs: number[];
  visits: number;
  /** Sum of the time from start to end of each visit. */
  heldMs: number;
  errors: number;
  /** By operation, then by the key of who is called; the operation '' stands for all. */
  readonly operations: Map<string, OperationTraffic>;
}

export interface OperationTraffic {
  visits: number;
  readonly sites: Map<string, CallSite>;
}

/** What the traces say of the way between two components. */
export interface WayTraffic {
  readonly networkMs: number[];
  longestMs: number;
  readonly timeoutsMs: number[];
}

/** One operation that clients ask for. */
export interface RootTraffic {
  readonly key: string;
  readonly name: string;
  readonly access: 'read' | 'update';
  /** Key of the component that it comes in at. */
  readonly entry: string;
  count: number;
  readonly latencyMs: number[];
}

/** Everything that is measured in a file of traces. */
export interface Traffic {
  readonly components: ReadonlyMap<string, ComponentTraffic>;
  readonly ways: ReadonlyMap<string, WayTraffic>;
  readonly roots: ReadonlyMap<string, RootTraffic>;
  /** Span of time in which the requests of the file began, seconds. */
  readonly seconds: number;
}
