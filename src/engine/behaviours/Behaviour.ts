import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Instances } from '../Instances';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import type { Meter } from '../measures/Meter';
import { RandomStream } from '../random/RandomStream';
import { Settings } from '../Settings';
import type { StateBlock } from '../state/StateBlock';
import { streamPurpose } from '../streamPurpose';
import { Part } from './Part';

/**
 * What a component does in a run. A behaviour reacts to calls, to the end of its own calls and to its timers through a few
 * verbs of the kernel; everything that outlives a handler is declared in `state`.
 */
export abstract class Behaviour {
  readonly kernel: Kernel;
  /** Its place among all components of the run; never used again. */
  readonly index: number;
  readonly kind: Kind;
  readonly part: Part;
  readonly state: StateBlock;
  readonly meter: Meter;
  readonly instances: Instances;
  readonly faults: Part['faults'];
  component: Component;
  /** Random streams in the order of their making, for the digest. */
  readonly streams: RandomStream[] = [];
  private readonly planStream: RandomStream;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    this.kernel = kernel;
    this.index = index;
    this.component = component;
    this.kind = kind;
    const errors = new RandomStream(kernel.seed, component.id, streamPurpose.errors);
    this.streams.push(errors);
    this.part = new Part(index, kind.behaviour === 'source', errors, kernel);
    this.state = this.part.state;
    this.meter = this.part.meter;
    this.instances = this.part.instances;
    this.faults = this.part.faults;
    this.planStream = this.stream(streamPurpose.plan);
  }

  /** Takes the values of its parameters and its placement, at the start and after each edit. */
  configure(component: Component): void {
    this.component = component;
    this.instances.place(component.placement);
    this.apply(new Settings(this.kind.parameters, component.parameters, this.kind.fixed));
  }

  /** A random stream of its own for one purpose. */
  protected stream(purpose: number): RandomStream {
    const stream = this.state.keep(new RandomStream(this.kernel.seed, this.component.id, purpose));
    this.streams.push(stream);
    return stream;
  }

  /** Whether a call of a plan that is made with this probability is made now. */
  draws(probability: number): boolean {
    return this.planStream.uniform() < probability;
  }

  /** The instance that a call along a connection goes to. */
  pick(_row: number, link: Link): number {
    const { instances } = this;
    if (instances.count === 1) return 0;
    let left = link.spread(instances.placed);
    for (let place = 0; place < instances.count; place++) {
      if ((instances.down[place]! & 4) === 0 && left-- === 0) return place;
    }
    return 0;
  }

  /** Reads the parameters that it understands. */
  protected abstract apply(settings: Settings): void;
  /** The run begins, or the component was added to it. */
  begin(): void {}
  /** A call has arrived at an instance that is up. */
  abstract onCall(row: number): void;
  /** Work that it asked the kernel to time is done. */
  onWorkDone(_row: number): void {}
  /** One of a span's calls is settled: answered, failed or given up, attempts included. */
  onCallSettled(row: number, call: number, outcome: number): void {
    this.kernel.plans.settled(row, call, outcome);
  }
  /** An attempt of one of its calls is over: another will follow, or the span that made it has ended. */
  onAttemptOver(_call: number): void {}
  /** Sends the next attempt of a call. */
  resend(call: number, link: Link): void {
    this.kernel.send(call, link, -1);
  }
  /** Every call of a span's plan is settled. */
  onPlanDone(row: number, outcome: number): void {
    this.kernel.reply(row, outcome);
  }
  /** The span hands over to the next component: it frees what it holds here. */
  onForward(_row: number): void {}
  /** A timer set with `kernel.timer` fires. */
  onTimer(_subject: number): void {}
  /** An instance went down; `rows` are the spans that were there, still to be ended by the kernel. */
  onDown(_instance: number, _rows: readonly number[]): void {}
  /** An instance is up again, empty. */
  onUp(_instance: number): void {}
  /** Everything was restored from a keyframe: what is derived from it is to be made anew. */
  onRestored(): void {}
  /** Somewhere an instance, a connection or a parameter has changed. */
  onTopology(): void {}
}
