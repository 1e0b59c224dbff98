import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { OperationShare } from '../../model/ParameterValue';
import type { Kernel } from '../Kernel';
import { type AttemptPolicy, policyOf } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { mostRows } from '../spans/mostRows';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { streamPurpose } from '../streamPurpose';
import type { Traffic } from '../Traffic';
import { Behaviour } from './Behaviour';

/** Faults multiply the rate: more than this many requests per second would leave no time between them. */
const MOST_PER_SECOND = 1e9;
/** What ends within so many seconds ended in next to no time. */
const NEXT_TO_NO_TIME = 1e-9;
/** A user whose request ended in no time at all goes on after so many seconds, so that time does pass. */
const SHORTEST_PAUSE = 0.001;
const READ_SHARE = 9;
const NEXT_ARRIVAL = 0;
const THOUGHT = 1;
/** Kept in the `hop` of a request: whether a user waits for it who then goes on. */
const OF_NOBODY = 0;
const OF_USER = 1;

/** Sends requests: at a rate, whatever comes back (open loop), or as users who wait, think and send again (closed loop). */
export class Source extends Behaviour {
  policy: AttemptPolicy | undefined;
  private readonly traffic: Traffic;
  private readonly arrivals = this.stream(streamPurpose.arrivals);
  private readonly choices = this.stream(streamPurpose.operations);
  private readonly keys = this.stream(streamPurpose.keys);
  private readonly hotKeys = this.stream(streamPurpose.hotKeys);
  private readonly thoughts = this.stream(streamPurpose.think);
  /** `factor`: traffic faults. `event`: the next arrival. `users`: how many are at it. */
  readonly flow = this.state.numbers({ factor: 1, event: -1, users: 0 });
  /** How requests came when it was last configured. */
  private pattern = '';
  private mode = 'poisson';
  private rate = 0;
  private users = 0;
  private thinkTime: Sampler | undefined;
  private operations: readonly number[] = [];
  private cumulativeShares: readonly number[] = [];

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind);
    this.traffic = traffic;
  }

  protected apply(settings: Settings): void {
    this.mode = settings.choice('arrivals');
    this.rate = settings.number('rate');
    this.users = settings.number('users');
    this.thinkTime = settings.seconds('thinkTime');
    this.policy = policyOf(settings);
    this.mixIn(settings.mix('mix'));
    const pattern = `${this.mode} ${this.rate} ${this.users}`;
    const isNew = this.pattern !== '' && this.pattern !== pattern;
    this.pattern = pattern;
    if (isNew) this.reschedule();
  }

  override begin(): void {
    this.reschedule();
  }

  /** Brings the arrivals in line with the rate as it is now: the time to the next one is drawn anew. */
  reschedule(): void {
    const { flow } = this;
    if (flow.event >= 0) this.kernel.queue.cancel(flow.event);
    flow.event = -1;
    if (this.faults.removed > 0) return;
    if (this.mode === 'users') this.recruit();
    else this.scheduleArrival();
  }

  override onTimer(subject: number): void {
    if (subject === THOUGHT) {
      if (this.userStays()) this.start(OF_USER);
      return;
    }
    this.flow.event = -1;
    this.scheduleArrival();
    this.start(OF_NOBODY);
  }

  override onCall(row: number): void {
    this.kernel.reply(row, outcomeNumber.refused);
  }

  override onPlanDone(row: number, outcome: number): void {
    const { kernel } = this;
    this.meter.end(row, outcome);
    kernel.requests.end(row, outcome);
    const ofUser = kernel.spans.hop[row] === OF_USER;
    const atOnce = kernel.clock.now - kernel.spans.arrivedAt[row]! < NEXT_TO_NO_TIME;
    kernel.spans.release(row);
    if (ofUser) this.think(atOnce ? SHORTEST_PAUSE : 0);
  }

  private scheduleArrival(): void {
    const rate = Math.min(MOST_PER_SECOND, this.rate * this.flow.factor);
    if (!(rate > 0) || this.mode === 'users') return;
    const gap = this.mode === 'poisson' ? this.arrivals.exponential() / rate : 1 / rate;
    // A rate next to nothing: nobody ever comes.
    if (gap < Infinity) this.flow.event = this.kernel.timer(this.index, gap, NEXT_ARRIVAL);
  }

  /** New users start with a thought, so that they do not come all at once. */
  private recruit(): void {
    while (this.flow.users < this.wantedUsers()) {
      this.flow.users++;
      this.think(0);
    }
  }

  private wantedUsers(): number {
    if (this.faults.removed > 0) return 0;
    return Math.min(100_000, Math.floor(this.users * this.flow.factor));
  }

  /** Thinks for `shortest` seconds at least. */
  private think(shortest: number): void {
    if (this.userStays()) {
      const pause = Math.max(shortest, this.thinkTime!.sample(this.thoughts));
      this.kernel.timer(this.index, pause, THOUGHT);
    }
  }

  /** Whether a user goes on; one too many leaves. */
  private userStays(): boolean {
    if (this.mode === 'users' && this.flow.users <= this.wantedUsers()) return true;
    this.flow.users--;
    return false;
  }

  /** Starts a request. */
  private start(owner: number): void {
    const { kernel } = this;
    const { spans, clock } = kernel;
    const request = ++clock.requests;
    kernel.requests.start();
    this.meter.arrive();
    const row = spans.take();
    const operation = this.pickOperation();
    spans.parent[row] = -1;
    spans.link[row] = -1;
    spans.hop[row] = owner;
    spans.component[row] = this.index;
    spans.instance[row] = 0;
    spans.operation[row] = operation;
    spans.request[row] = request;
    spans.arrivedAt[row] = clock.now;
    spans.verb[row] = this.traffic.operations[operation]!.verb;
    spans.key[row] = this.pickKey(operation);
    spans.plan[row] = kernel.plans.current(this.index, operation);
    spans.state[row] = spanState.calling;
    if (spans.live > mostRows.forRequests) {
      this.onPlanDone(row, outcomeNumber.inFlightTooHigh);
    } else {
      this.sendOut(row, operation);
    }
  }

  /** A request goes to one of the connections that take its operation, each as likely. */
  private sendOut(row: number, operation: number): void {
    const { kernel } = this;
    const calls = kernel.plans.planFor(this.index, operation).steps[0];
    if (calls === undefined) {
      this.onPlanDone(row, outcomeNumber.unavailable);
      return;
    }
    const place = calls.length === 1 ? 0 : this.choices.integer(calls.length);
    kernel.plans.beginWith(row, calls[place]!);
  }

  private pickOperation(): number {
    const { operations, cumulativeShares } = this;
    if (operations.length === 1) return operations[0]!;
    const point = this.choices.uniform() * cumulativeShares.at(-1)!;
    let place = 0;
    while (place < operations.length - 1 && point >= cumulativeShares[place]!) place++;
    return operations[place]!;
  }

  private pickKey(operation: number): number {
    const running = this.traffic.operations[operation]!;
    const { keys } = running;
    if (running.verb === verb.insert) return keys.base + keys.state.next++;
    if (keys.state.hotShare > 0 && this.hotKeys.uniform() < keys.state.hotShare) {
      return keys.base + keys.hotKey;
    }
    return keys.base + keys.sampler.sample(this.keys);
  }

  /** Which operations are sent in which shares; without any: all of them, reads to writes as 9 to 1. */
  private mixIn(mix: readonly OperationShare[]): void {
    const known = mix.filter((part) => this.traffic.numberOf(part.operation) >= 0);
    const shares =
      known.length > 0
        ? known.map((part) => [this.traffic.numberOf(part.operation), part.share] as const)
        : this.traffic.operations.flatMap((operation, number) =>
            operation.isOffered
              ? [[number, operation.verb === verb.read ? READ_SHARE : 1] as const]
              : [],
          );
    let sum = 0;
    this.operations = shares.map(([operation]) => operation);
    this.cumulativeShares = shares.map(([, share]) => (sum += share));
  }
}
