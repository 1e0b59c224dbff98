import type { Connection } from '../model/Connection';
import { connectionParameters } from '../model/connectionParameters';
import type { Id } from '../model/Id';
import type { Part } from './behaviours/Part';
import type { Clock } from './Clock';
import { LinkMeter } from './measures/LinkMeter';
import { RandomStream } from './random/RandomStream';
import type { Sampler } from './random/Sampler';
import { Settings } from './Settings';
import type { SpanTable } from './spans/SpanTable';
import { StateBlock } from './state/StateBlock';
import { streamPurpose } from './streamPurpose';

const WITHIN_ZONE = 0.000_125;
const BETWEEN_ZONES = 0.000_5;
const FROM_OUTSIDE = 0.001;

/** The policy of attempts on one connection, times in seconds. */
export interface AttemptPolicy {
  /** 0: callers wait for ever. */
  readonly timeout: number;
  readonly attempts: number;
  readonly backoff: number;
  readonly jitter: string;
}

/** A connection at run time: its delay, its policy, its faults and what is measured on it. */
export class Link {
  readonly index: number;
  /** Indices of the components at its ends. */
  readonly from: number;
  readonly to: number;
  readonly state = new StateBlock();
  readonly meter: LinkMeter;
  /** Faults: `cut` above 0 lets nothing pass; `added` seconds come on top of every delay. */
  readonly faults = this.state.numbers({ cut: 0, added: 0, removed: 0, turn: 0 });
  connection: Connection;
  policy: AttemptPolicy;
  timeoutClass = -1;
  roundRobin = false;
  private own: Sampler | undefined;
  /** The delay where it is always the same, seconds; else -1. */
  private fixed = -1;
  private readonly delays: RandomStream;
  private readonly choices: RandomStream;

  constructor(
    index: number,
    connection: Connection,
    from: number,
    to: number,
    kernel: { readonly seed: number; readonly clock: Clock; readonly spans: SpanTable },
  ) {
    const { seed, clock, spans } = kernel;
    this.index = index;
    this.meter = this.state.keep(new LinkMeter(clock, spans));
    this.from = from;
    this.to = to;
    this.delays = this.state.keep(new RandomStream(seed, connection.id, streamPurpose.delay));
    this.choices = this.state.keep(new RandomStream(seed, connection.id, streamPurpose.choice));
    this.connection = connection;
    this.policy = this.configure(connection);
  }

  get id(): Id {
    return this.connection.id;
  }

  /** Takes the values of the connection's parameters, at the start and after each edit. */
  configure(connection: Connection): AttemptPolicy {
    const settings = new Settings(connectionParameters, connection.parameters);
    this.connection = connection;
    this.own = settings.choice('delay') === 'own' ? settings.seconds('ownDelay') : undefined;
    this.fixed = this.own?.isConstant === true ? this.own.mean() : -1;
    this.roundRobin = settings.choice('spread') === 'roundRobin';
    this.policy = policyOf(settings);
    return this.policy;
  }

  /** Random streams of this connection, for the digest. */
  get streams(): readonly RandomStream[] {
    return [this.delays, this.choices];
  }

  /** Delay of one hop in seconds between an instance of the caller and one of the callee, in either direction. */
  delay(caller: Part, place: number, callee: Part, instance: number): number {
    const { added } = this.faults;
    if (this.fixed >= 0) return this.fixed + added;
    if (this.own !== undefined) return this.own.sample(this.delays) + added;
    if (caller.isSource) return FROM_OUTSIDE + added;
    const fromZone = caller.instances.zone[place]!;
    const toZone = callee.instances.zone[instance]!;
    const near = fromZone === toZone || fromZone === 0 || toZone === 0;
    return (near ? WITHIN_ZONE : BETWEEN_ZONES) + added;
  }

  /** Picks one of `count` instances at random or in turn. */
  spread(count: number): number {
    if (count <= 1) return 0;
    if (!this.roundRobin) return this.choices.integer(count);
    this.faults.turn = (this.faults.turn + 1) % count;
    return this.faults.turn;
  }

  /** Pause before the attempt after number `attempt`, in seconds: doubles each time, spread by the jitter. */
  pause(attempt: number): number {
    const { policy } = this;
    let longest = policy.backoff;
    for (let done = 1; done < attempt; done++) longest *= 2;
    if (policy.jitter === 'none') return longest;
    const share = this.delays.uniform();
    return policy.jitter === 'full' ? longest * share : longest * (0.5 + 0.5 * share);
  }
}

/** The attempt policy in the parameters of a connection, or of a source. */
export function policyOf(settings: Settings): AttemptPolicy {
  return {
    timeout: settings.number('timeoutMs') * 1e-3,
    attempts: settings.number('attempts'),
    backoff: settings.number('backoffMs') * 1e-3,
    jitter: settings.choice('jitter'),
  };
}
