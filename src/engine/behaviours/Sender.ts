import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import { outcomeNumber } from '../outcomeNumber';
import { mostRows } from '../spans/mostRows';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { streamPurpose } from '../streamPurpose';
import type { Traffic } from '../Traffic';
import { RequestMix } from '../traffic/RequestMix';
import { Behaviour } from './Behaviour';

/** Users are numbered below this. */
const MOST_USER_NUMBERS = 134_217_728;

/**
 * Makes requests and starts them, at once or later. The row of a request that was made and has not started waits in the
 * table in the state `backingOff`; its `sentAt` is the moment at which it was meant to start.
 */
export abstract class Sender extends Behaviour {
  protected readonly traffic: Traffic;
  protected readonly mix: RequestMix;
  /** How many different people send; 0: each request is from somebody new. */
  protected population = 0;
  // In this order, which digests depend on.
  protected readonly arrivalDraws = this.stream(streamPurpose.arrivals);
  private readonly choices = this.stream(streamPurpose.operations);
  private readonly keys = this.stream(streamPurpose.keys);
  private readonly hotKeys = this.stream(streamPurpose.hotKeys);
  protected readonly thoughts = this.stream(streamPurpose.think);
  private readonly crowd = this.laterStream(streamPurpose.users);

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind);
    this.traffic = traffic;
    this.mix = new RequestMix(traffic, {
      operations: this.choices,
      keys: this.keys,
      hotKeys: this.hotKeys,
      tenants: this.laterStream(streamPurpose.tenants),
      absentKeys: this.laterStream(streamPurpose.absentKeys),
    });
  }

  /** Has a row woken after a while; `launch` starts it then. */
  protected abstract wakeAfter(row: number, delay: number): void;

  /** A request that has not started: what it asks for, and whose it is. `user` -1: somebody of the population. */
  protected make(owner: number, user: number): number {
    const { mix } = this;
    const { spans } = this.kernel;
    const number = mix.pickOperation();
    const operation = this.traffic.operations[number]!;
    const row = spans.allot();
    mix.drawKey(operation, spans.key, row);
    spans.operation[row] = number;
    spans.tenant[row] = mix.pickTenant(operation);
    spans.user[row] = user;
    spans.hop[row] = owner;
    spans.version[row] = operation.verb === verb.conditional ? -1 : 0;
    this.putAside(row);
    return row;
  }

  /** Puts a request with the key and the user of another one aside for a while; false where there is no room for it. */
  protected later(row: number, operation: number, attempt: number, delay: number): boolean {
    const { spans, clock } = this.kernel;
    if (spans.live > mostRows.forRequests || this.faults.removed > 0) return false;
    const next = spans.take();
    spans.copyOrigin(row, next);
    spans.operation[next] = operation;
    spans.hop[next] = spans.hop[row]!;
    spans.attempt[next] = attempt;
    spans.sentAt[next] = clock.now + delay;
    // A write goes by what was read before it: a conditional one fails, a plain one of a stock takes what is gone.
    const { verb: asks } = this.traffic.operations[operation]!;
    if (asks === verb.conditional || asks === verb.update) {
      spans.version[next] = spans.version[row]!;
    }
    this.putAside(next);
    this.wakeAfter(next, delay);
    return true;
  }

  private putAside(row: number): void {
    const { spans } = this.kernel;
    spans.parent[row] = -1;
    spans.link[row] = -1;
    spans.component[row] = this.index;
    spans.instance[row] = 0;
    spans.state[row] = spanState.backingOff;
  }

  /** Makes and starts a request. */
  protected start(owner: number, user: number): void {
    const row = this.make(owner, user);
    this.kernel.spans.sentAt[row] = this.kernel.clock.now;
    this.launch(row);
  }

  /** Starts a request that is made. */
  protected launch(row: number): void {
    const { kernel } = this;
    const { spans, clock } = kernel;
    const operation = spans.operation[row]!;
    const request = ++clock.requests;
    kernel.requests.start(row);
    if (this.part.isTouched === false) kernel.touched.component(this.part);
    this.meter.arrive();
    spans.request[row] = request;
    spans.arrivedAt[row] = clock.now;
    spans.verb[row] = this.traffic.operations[operation]!.verb;
    spans.plan[row] = kernel.plans.current(this.index, operation);
    spans.state[row] = spanState.calling;
    if (spans.user[row]! < 0) spans.user[row] = this.somebody(request);
    if (kernel.tracer?.samples(request) === true) kernel.tracer.started(row);
    if (spans.live > mostRows.forRequests) {
      this.onPlanDone(row, outcomeNumber.inFlightTooHigh);
    } else {
      this.sendOut(row);
    }
  }

  private somebody(request: number): number {
    return this.population > 0 ? this.crowd.integer(this.population) : request % MOST_USER_NUMBERS;
  }

  /** A request goes to one of the connections that take its operation, each as likely. */
  private sendOut(row: number): void {
    const { plans } = this.kernel;
    const calls = plans.planOf(row).steps[0];
    if (calls === undefined) {
      this.onPlanDone(row, outcomeNumber.unavailable);
      return;
    }
    const place = calls.length === 1 ? 0 : this.choices.integer(calls.length);
    plans.beginWith(row, calls[place]!, place);
  }
}
