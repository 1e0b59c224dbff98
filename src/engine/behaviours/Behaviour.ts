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
  /** Whether spans that are handed over to it wait at their callers while it is full. */
  blocksCallers = false;
  /** Whether it is a mailbox; see `isMailbox`. */
  readonly keepsMessages: boolean = false;
  /** Random streams in the order of their making, for the digest. */
  readonly streams: RandomStream[] = [];
  /** Streams of what a component can be set to: part of the digest once something was drawn from them. */
  readonly laterStreams: RandomStream[] = [];
  private readonly planStream: RandomStream;
  /** What call rules draw: numbers of calls, and keys. */
  readonly ruleCounts: RandomStream;
  readonly ruleKeys: RandomStream;

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
    this.ruleCounts = this.laterStream(streamPurpose.ruleCounts);
    this.ruleKeys = this.laterStream(streamPurpose.ruleKeys);
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

  /** As `stream`, for a purpose that came later or is seldom used: until something is drawn from it, digests are as without it. */
  protected laterStream(purpose: number): RandomStream {
    const stream = this.state.keep(new RandomStream(this.kernel.seed, this.component.id, purpose));
    this.laterStreams.push(stream);
    return stream;
  }

  /** Forgets what was measured so far. */
  resetMeasures(): void {
    this.meter.reset();
  }

  /** A whole second is over: what is looked at once in each. */
  lookAround(): void {}

  /** Whether a call of a plan that is made with this probability is made now. */
  draws(probability: number): boolean {
    return this.planStream.uniform() < probability;
  }

  /** Times as long that work takes at the instance of a span: by faults, and by the speed of the instance. */
  protected slowness(row: number): number {
    return this.faults.slow * this.instances.slowness[this.kernel.spans.instance[row]!]!;
  }

  /** The instance that a call along a connection goes to. */
  pick(_row: number, link: Link): number {
    const { instances } = this;
    if (instances.count === 1) return 0;
    let left = link.spread(instances.reachable);
    for (let place = 0; place < instances.count; place++) {
      if (!instances.isAbsent(place) && left-- === 0) return place;
    }
    return 0;
  }

  /** Whether what is told of it can be otherwise without a call, although nothing is inside: lags, ages, queues. */
  get livesByItself(): boolean {
    return true;
  }

  /** How many there are of what does the work, those that are down or starting included. */
  get liveInstances(): number {
    return this.instances.placed;
  }

  /** How many of them can work. */
  get liveInstancesUp(): number {
    return this.instances.up;
  }

  /** From now on somebody asks for the work that its instances have left: it is drawn at arrival. */
  revealWork(): void {}

  /** Seconds of work that an instance has left, at its present speed; NaN where that is not known. */
  workLeft(_instance: number): number {
    return NaN;
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
  /** A call that it had given up came to its end all the same, or will never. */
  onLateEnd(_call: number, _outcome: number): void {}
  /** Sends the next attempt of a call. */
  resend(call: number, link: Link): void {
    this.kernel.departures.send(call, link, -1);
  }
  /** Every call of a span's plan is settled. */
  onPlanDone(row: number, outcome: number): void {
    this.kernel.reply(row, outcome);
  }
  /** The span hands over to the next component: it frees what it holds here. */
  onForward(_row: number): void {}
  /** Has a span that would be handed over wait at its caller until there is a place for it. Only with `blocksCallers`. */
  takeOver(row: number, link: Link): void {
    this.kernel.handovers.handOver(row, link, -1);
  }
  /** A span that waits to be handed over to it is no more. */
  forsake(_row: number): void {}
  /** An event of its station fires. */
  onStationEvent(_subject: number): void {}
  /** A timer set with `kernel.timer` fires. */
  onTimer(_subject: number): void {}
  /**
   * Nobody waits for a span here any more: takes it out of its line, or stops its work and frees what it holds. False
   * where that cannot be done, and it goes on. The state of the row is `replying` before anything else may start.
   */
  withdraw(_row: number): boolean {
    return false;
  }
  /** An instance went down; `rows` are the spans that were there, still to be ended by the kernel. */
  onDown(_instance: number, _rows: readonly number[]): void {}
  /** A cache has lost what an instance of it held, or all of them (-1). */
  onMemoryLost(_cache: Behaviour, _instance: number): void {}
  /** An instance is up again, empty. */
  onUp(_instance: number): void {}
  /** An instance has booted, with all that it had: only nothing new came to it meanwhile. */
  onReady(_instance: number): void {}
  /** Everything was restored from a keyframe: what is derived from it is to be made anew. */
  onRestored(): void {}
  /** Somewhere an instance, a connection or a parameter has changed. */
  onTopology(): void {}
}
