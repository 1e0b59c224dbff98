import type { Connection } from '../model/Connection';
import { connectionParameters } from '../model/connectionParameters';
import type { Id } from '../model/Id';
import type { Part } from './behaviours/Part';
import type { Clock } from './Clock';
import { LinkMeter } from './measures/LinkMeter';
import { guardSettingsOf } from './policies/guardSettingsOf';
import { GuardSlot } from './policies/GuardSlot';
import type { LinkGuard } from './policies/LinkGuard';
import type { CallPolicies } from './policies/CallPolicies';
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
  /** Infinity: no limit. */
  readonly longestBackoff: number;
  /** Share of a further attempt that a first one earns, and how many can be saved up; below 0: no budget. */
  readonly budgetShare: number;
  readonly budgetBurst: number;
}

/** A connection at run time: its delay, its policy, its faults and what is measured on it. */
export class Link {
  readonly index: number;
  /** Whether what is told of it may have changed; see `Touched`. */
  isTouched = false;
  /** Indices of the components at its ends. */
  readonly from: number;
  readonly to: number;
  readonly state = new StateBlock();
  readonly meter: LinkMeter;
  /** Faults: `cut` is the share of messages that is lost, 1 lets nothing pass; `added` seconds come on top of every delay. */
  readonly faults = this.state.numbers({ cut: 0, added: 0, removed: 0, turn: 0 });
  connection: Connection;
  policy: AttemptPolicy;
  timeoutClass = -1;
  /** How long its callers wait for an attempt, seconds; 0: for ever. */
  allowance = 0;
  /** Whether one of its call rules has a timeout of its own. */
  hasRuleTimeouts = false;
  /** What else protects its ends from each other; undefined where nothing was ever asked for. */
  guard: LinkGuard | undefined = undefined;
  /** Whether nothing but the usual timeout protects it: see `Kernel.call`. */
  isPlain = false;
  roundRobin = false;
  /** The delay where it is always the same but for faults, seconds; else -1. */
  fixed = NaN;
  private own: Sampler | undefined = undefined;
  private readonly slot: GuardSlot;
  private settings: Settings;
  private readonly delays: RandomStream;
  private readonly choices: RandomStream;

  constructor(
    index: number,
    connection: Connection,
    from: number,
    to: number,
    kernel: {
      readonly seed: number;
      readonly clock: Clock;
      readonly spans: SpanTable;
      readonly policies: CallPolicies;
    },
  ) {
    const { seed, clock, spans } = kernel;
    const { tickets } = kernel.policies;
    this.index = index;
    this.meter = this.state.keep(new LinkMeter(clock, spans));
    this.from = from;
    this.to = to;
    this.delays = this.state.keep(new RandomStream(seed, connection.id, streamPurpose.delay));
    this.choices = this.state.keep(new RandomStream(seed, connection.id, streamPurpose.choice));
    this.slot = this.state.keep(new GuardSlot(connection.id, { seed, clock, tickets }));
    this.connection = connection;
    this.settings = new Settings(connectionParameters, connection.parameters);
    this.policy = this.configure(connection);
  }

  get id(): Id {
    return this.connection.id;
  }

  /** Takes the values of the connection's parameters, at the start and after each edit. */
  configure(connection: Connection): AttemptPolicy {
    const settings = new Settings(connectionParameters, connection.parameters);
    this.connection = connection;
    this.settings = settings;
    this.hasRuleTimeouts = connection.rules?.some((rule) => rule.timeoutMs !== undefined) ?? false;
    this.own = settings.choice('delay') === 'own' ? settings.seconds('ownDelay') : undefined;
    this.fixed = this.own?.isConstant === true ? this.own.mean() : -1;
    this.roundRobin = settings.choice('spread') === 'roundRobin';
    this.policy = policyOf(settings);
    return this.policy;
  }

  /** Takes the attempt policy in force, with its timeout, and what else the connection asks for. */
  protect(policy: AttemptPolicy, allowance: number, timeoutClass: number): void {
    this.policy = policy;
    this.allowance = allowance;
    this.timeoutClass = timeoutClass;
    this.slot.configure(guardSettingsOf(this.settings, policy));
    this.guard = this.slot.guard;
    this.isPlain = this.guard === undefined && !this.hasRuleTimeouts;
  }

  /** Whether a fault loses the message that sets out now, in either direction. */
  losesNow(): boolean {
    const { cut } = this.faults;
    return cut > 0 && (cut >= 1 || this.delays.uniform() < cut);
  }

  /** Random streams of this connection, for the digest. */
  get streams(): readonly RandomStream[] {
    return [this.delays, this.choices];
  }

  /**
   * Puts the delay of one hop, in seconds, between an instance of the caller and one of the callee, in either direction,
   * in the first place of `target`.
   */
  delay(caller: Part, place: number, callee: Part, instance: number, target: Float64Array): void {
    if (this.fixed >= 0) target[0] = this.fixed;
    else if (this.own !== undefined) this.own.draw(this.delays, target);
    else if (caller.isSource) target[0] = FROM_OUTSIDE;
    else target[0] = delayBetween(caller.instances.zone[place]!, callee.instances.zone[instance]!);
    target[0]! += this.faults.added;
  }

  /** Picks one of `count` instances at random or in turn. */
  spread(count: number): number {
    if (count <= 1) return 0;
    if (!this.roundRobin) return this.choices.integer(count);
    this.faults.turn = (this.faults.turn + 1) % count;
    return this.faults.turn;
  }

  /**
   * Pause before the attempt after number `attempt`, in seconds: doubles each time up to the longest, spread by the jitter
   * (Brooker, "Exponential Backoff and Jitter", AWS 2015). `before` is the last pause of the same call, 0 before the first.
   */
  pause(attempt: number, before = 0): number {
    const { policy } = this;
    if (policy.jitter === 'decorrelated') return this.decorrelatedPause(before);
    let longest = policy.backoff;
    for (let done = 1; done < attempt; done++) longest *= 2;
    longest = Math.min(longest, policy.longestBackoff);
    if (policy.jitter === 'none') return longest;
    const share = this.delays.uniform();
    return policy.jitter === 'full' ? longest * share : longest * (0.5 + 0.5 * share);
  }

  /** Between the backoff and three times the pause before, or three times the backoff the first time. */
  private decorrelatedPause(before: number): number {
    const { backoff, longestBackoff } = this.policy;
    const spread = 3 * (before || backoff) - backoff;
    return Math.min(longestBackoff, backoff + Math.max(0, spread) * this.delays.uniform());
  }
}

function delayBetween(zone: Id, other: Id): number {
  return zone === other || zone === 0 || other === 0 ? WITHIN_ZONE : BETWEEN_ZONES;
}

/** The attempt policy in the parameters of a connection, or of a source. */
export function policyOf(settings: Settings): AttemptPolicy {
  const longest = settings.number('maxBackoffMs') * 1e-3;
  const isBudgeted = settings.choice('retryLimit') === 'budget';
  return {
    timeout: settings.number('timeoutMs') * 1e-3,
    attempts: settings.number('attempts'),
    backoff: settings.number('backoffMs') * 1e-3,
    jitter: settings.choice('jitter'),
    longestBackoff: longest > 0 ? longest : Infinity,
    budgetShare: isBudgeted ? settings.number('budgetPercent') / 100 : -1,
    budgetBurst: settings.number('budgetBurst'),
  };
}
