import type { OperationShare, TenantShare } from '../../model/ParameterValue';
import type { RandomStream } from '../random/RandomStream';
import { ShareSampler } from '../random/ShareSampler';
import { verb } from '../spans/verb';
import { absentTwin, type RunningOperation, type Traffic } from '../Traffic';

const READ_SHARE = 9;

/** The random streams of a source for what a request is. */
export interface RequestStreams {
  readonly operations: RandomStream;
  readonly keys: RandomStream;
  readonly hotKeys: RandomStream;
  readonly tenants: RandomStream;
  readonly absentKeys: RandomStream;
}

/** What a request of a source is: its operation, its key, and whose it is. */
export class RequestMix {
  private readonly traffic: Traffic;
  private readonly streams: RequestStreams;
  private operations = new ShareSampler([], []);
  private ownTenants: ShareSampler | undefined = undefined;

  constructor(traffic: Traffic, streams: RequestStreams) {
    this.traffic = traffic;
    this.streams = streams;
  }

  /** Which operations are sent in which shares; without any: all of them, reads to writes as 9 to 1. */
  configure(mix: readonly OperationShare[], tenants: readonly TenantShare[]): void {
    const { traffic } = this;
    const known = mix.filter((part) => traffic.numberOf(part.operation) >= 0);
    const shares =
      known.length > 0
        ? known.map((part) => [traffic.numberOf(part.operation), part.share] as const)
        : traffic.operations.flatMap((operation, number) =>
            operation.isOffered
              ? [[number, operation.verb === verb.read ? READ_SHARE : 1] as const]
              : [],
          );
    this.operations = new ShareSampler(
      shares.map(([operation]) => operation),
      shares.map(([, share]) => share),
    );
    this.ownTenants = tenants.length > 0 ? traffic.tenantsOf(tenants) : undefined;
  }

  pickOperation(): number {
    return this.operations.sample(this.streams.operations);
  }

  /** Puts the key of a request into its place of a column: a key that is returned may be an object. */
  drawKey(operation: RunningOperation, column: Float64Array, place: number): void {
    const { keys, verb: asked } = operation;
    if (asked === verb.insert || keys.hot > 0 || keys.state.hotShare > 0 || keys.absent > 0)
      this.drawOtherKey(operation, column, place);
    else column[place] = keys.base + keys.sampler.sample(this.streams.keys);
  }

  /** As `drawKey`, of a new key, or where keys may be hot or absent. */
  private drawOtherKey(operation: RunningOperation, column: Float64Array, place: number): void {
    const { keys, verb: asked } = operation;
    const { streams } = this;
    if (asked === verb.insert) {
      column[place] = keys.base + keys.state.next++;
      return;
    }
    const hot = Math.max(keys.hot, keys.state.hotShare);
    if (hot > 0 && streams.hotKeys.uniform() < hot) {
      column[place] = keys.base + keys.hotKey;
      return;
    }
    column[place] = keys.base + keys.sampler.sample(streams.keys);
    if (keys.absent === 0 || asked !== verb.read) return;
    if (streams.absentKeys.uniform() < keys.absent) column[place] = absentTwin(column[place]);
  }

  /** A number of `SpanTable.tenant`: the source's own tenants come before those of the operation, and these before the design's. */
  pickTenant(operation: RunningOperation): number {
    const tenants = this.ownTenants ?? operation.tenants;
    return tenants === undefined ? 0 : tenants.sample(this.streams.tenants);
  }
}
