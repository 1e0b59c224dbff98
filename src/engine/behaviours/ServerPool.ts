import type { Component, Placement } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import { InstanceLoads } from '../measures/InstanceLoads';
import type { RandomStream } from '../random/RandomStream';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { Autoscaler } from '../stations/Autoscaler';
import { Interruptions } from '../stations/Interruptions';
import { Processors } from '../stations/Processors';
import { RollingRestart } from '../stations/RollingRestart';
import { Station } from '../stations/Station';
import { timeWithPauses } from '../stations/timeWithPauses';
import { stationEvent } from '../stations/stationEvent';
import { WaitingRoom } from '../stations/WaitingRoom';
import { WorkAhead } from '../stations/WorkAhead';
import { streamPurpose } from '../streamPurpose';
import { Behaviour } from './Behaviour';

/**
 * Slots that work: a span waits for a slot of its instance, is worked on, and then makes its calls, holding its slot or not.
 * What other behaviours do with a slot is theirs: they override the time of the work and what follows it.
 */
export class ServerPool extends Behaviour {
  readonly station: Station;
  readonly scaler: Autoscaler;
  readonly restarts: RollingRestart;
  protected readonly room: WaitingRoom;
  private readonly work = this.stream(streamPurpose.service);
  /** Work that waits and is under way, where a balancer asks for it. */
  private readonly ahead: WorkAhead;
  readonly processors: Processors;
  private readonly interruptions: Interruptions;
  /** How full each instance was, at whole seconds. */
  readonly fullness: InstanceLoads;
  private serviceTime: Sampler | undefined;
  private holdsWhileWaiting = true;
  /** Whether work may be interrupted, and whether it shares processors. */
  private interrupts = false;
  private shares = false;
  /** Whether work is foreseen, interrupted or shares processors: what most have no need of. */
  private isIntricate = false;
  /** The instance whose waiting spans are being started, while a handler does so; else -1. */
  private startingAt = -1;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    this.station = this.state.keep(new Station(kernel.spans, this.meter));
    this.ahead = this.state.keep(new WorkAhead(kernel.clock));
    this.meter.ahead = this.ahead;
    this.room = new WaitingRoom(this, this.laterStream(streamPurpose.patience));
    this.processors = this.state.keep(new Processors(kernel, index));
    this.interruptions = this.state.keep(new Interruptions(kernel));
    this.fullness = this.state.keep(new InstanceLoads(this.station));
    this.scaler = new Autoscaler(this);
    this.restarts = new RollingRestart(this);
  }

  override get livesByItself(): boolean {
    return false;
  }

  protected apply(settings: Settings): void {
    this.applyStation(settings);
    this.holdsWhileWaiting = settings.choice('whileWaiting') === 'holds';
  }

  /** Reads slots, waiting room, time of the work, and what else of a station the kind has. */
  protected applyStation(settings: Settings): void {
    const bounded = settings.choice('waiting') === 'bounded';
    this.scaler.configure(settings);
    this.station.slots = settings.number('slots');
    this.station.queueLimit = bounded ? settings.number('queueLimit') : Infinity;
    this.serviceTime = settings.seconds('serviceTime');
    this.fit();
    this.room.configure(settings, this.instances.count);
    this.blocksCallers = this.room.blocks;
    this.processors.configure(settings);
    this.shares = this.processors.isShared;
    this.interrupts = this.room.order === 'preemptive' && !this.shares;
    if (this.interrupts) this.interruptions.isUsed = true;
    this.noteIntricacy();
  }

  /** Makes room for instances that have come. */
  fit(): void {
    const { count } = this.instances;
    this.station.fit(count);
    this.ahead.fit(count);
    this.room.fit(count);
    this.processors.fit(count);
    this.interruptions.fit(count);
  }

  /** The placement in the design. */
  get placement(): readonly Placement[] {
    return this.component.placement;
  }

  override onCall(row: number): void {
    if (this.ahead.isKept) this.foresee(row);
    if (this.interruptions.isUsed) this.interruptions.end(row);
    if (this.station.seize(row)) {
      this.serve(row);
    } else if (this.room.isPlain === false) {
      this.receive(row);
    } else if (!this.station.join(row)) {
      this.kernel.reply(row, outcomeNumber.queueFull);
    }
  }

  override onWorkDone(row: number): void {
    const { kernel } = this;
    if (this.ahead.isKept) this.ahead.end(row, this.instanceOf(row));
    if (!kernel.plans.hasCalls(row)) {
      this.leave(row);
      kernel.reply(row, outcomeNumber.ok);
      return;
    }
    if (this.holdsWhileWaiting) {
      if (this.interruptions.isUsed) this.interruptions.end(row);
      this.station.hold();
      kernel.spans.state[row] = spanState.calling;
    } else {
      this.leave(row);
    }
    kernel.plans.begin(row);
  }

  override onPlanDone(row: number, outcome: number): void {
    this.leave(row);
    this.kernel.reply(row, outcome);
  }

  override onForward(row: number): void {
    this.leave(row);
  }

  override withdraw(row: number): boolean {
    const { kernel } = this;
    const { spans } = kernel;
    const state = spans.state[row]!;
    if (state !== spanState.waiting && state !== spanState.serving && state !== spanState.calling) {
      return false;
    }
    if (state === spanState.calling && kernel.plans.flights.concerns(row)) return false;
    const instance = spans.instance[row]!;
    kernel.stopWork(row);
    if (state === spanState.calling) kernel.handovers.callBack(row);
    spans.state[row] = spanState.replying;
    if (this.isIntricate) this.endWork(row);
    if (state === spanState.waiting) {
      this.room.withdraw(row);
      if (!this.room.isPlain) this.startNext(instance);
      return true;
    }
    this.processors.remove(row, instance);
    if (spans.isMarked(row, spanFlag.holdsSlot)) this.giveBack(row, state === spanState.calling);
    return true;
  }

  override takeOver(row: number, link: Link): void {
    this.room.takeOver(row, link, this.pick(row, link));
  }

  override forsake(row: number): void {
    this.room.forsake(row);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    const { spans } = this.kernel;
    let held = 0;
    for (const row of rows) {
      const holds = spans.isMarked(row, spanFlag.holdsSlot);
      if (holds && spans.state[row] === spanState.calling) held++;
      spans.flags[row]! &= ~spanFlag.holdsSlot;
      this.interruptions.end(row);
    }
    this.processors.clear(instance);
    this.station.clear(instance, held);
    this.room.clear(instance);
  }

  override revealWork(): void {
    this.ahead.isKept = true;
    this.noteIntricacy();
  }

  /** Seconds until an instance is done with what it has, if nothing more comes; the slots share it. */
  override workLeft(instance: number): number {
    const pace = this.faults.slow * this.instances.slowness[instance]!;
    return this.ahead.secondsAt(instance, pace) / this.station.slots;
  }

  /** More slots or instances than before: those who wait may start. */
  override onTopology(): void {
    this.room.review(this.instances.count);
    for (let instance = 0; instance < this.instances.count; instance++) {
      if (!this.station.canStart(instance)) continue;
      this.startNext(instance);
    }
    this.scaler.review();
  }

  override onStationEvent(subject: number): void {
    const about = Math.floor(subject / stationEvent.kinds);
    switch (subject % stationEvent.kinds) {
      case stationEvent.workDone:
        this.processors.fire(about);
        break;
      case stationEvent.patienceOver:
        this.room.losePatience(about);
        break;
      case stationEvent.booted:
        this.scaler.booted(about);
        break;
      case stationEvent.look:
        this.scaler.look();
        break;
      case stationEvent.measure:
        this.scaler.measure();
        break;
      case stationEvent.roll:
        this.restarts.proceed();
        break;
    }
  }

  override resetMeasures(): void {
    this.scaler.beforeReset();
    super.resetMeasures();
    this.fullness.reset();
  }

  override onRestored(): void {
    this.noteIntricacy();
  }

  override lookAround(): void {
    this.fullness.look(this.instances.count);
  }

  /** Lets a span in that waited outside. */
  admit(row: number): void {
    if (this.station.seize(row)) this.serve(row);
    else this.room.lineUp(row);
  }

  /** How long the work of a span takes at an instance of the usual speed. */
  protected timeOf(_row: number): Sampler {
    return this.serviceTime!;
  }

  /** Where that time is drawn from. */
  protected chanceOf(_row: number): RandomStream {
    return this.work;
  }

  /** Has the work timed that a span needs. */
  protected startWork(row: number): void {
    if (this.isIntricate || this.part.pauses.length > 0) this.startOtherWork(row);
    else this.kernel.workFor(row, this.timeOf(row), this.chanceOf(row), this.slowness(row));
  }

  /** As `startWork`, of work that was foreseen, may be interrupted or paused, or shares processors. */
  private startOtherWork(row: number): void {
    const { ahead } = this;
    const isForeseen = ahead.isKept && ahead.workOf(row) >= 0;
    const drawn = isForeseen ? ahead.workOf(row) : this.timeOf(row).sample(this.chanceOf(row));
    const seconds = drawn * this.slowness(row);
    // Where processors are shared nobody knows when it will be done: it counts in full until it is.
    if (isForeseen && !this.shares) ahead.start(row, this.instanceOf(row), seconds);
    this.timeWork(row, seconds);
  }

  /** Has `onWorkDone` called when so many seconds of work are done. */
  protected timeWork(row: number, seconds: number): void {
    const whole = this.withPauses(row, seconds);
    if (this.shares && whole > 0) {
      this.processors.add(row, this.instanceOf(row), whole);
      return;
    }
    const { interruptions } = this;
    if (interruptions.isUsed) interruptions.start(row, this.room.priorityOf(row), whole);
    this.kernel.work(row, whole);
  }

  /** How long work takes from now on, the pauses of its instance included. */
  protected withPauses(row: number, seconds: number): number {
    return timeWithPauses(seconds, this.kernel.clock.now, this.instanceOf(row), this.part.pauses);
  }

  /** Draws the work of a span as it arrives. */
  private foresee(row: number): void {
    this.ahead.arrive(row, this.instanceOf(row), this.timeOf(row).sample(this.chanceOf(row)));
  }

  private instanceOf(row: number): number {
    return this.kernel.spans.instance[row]!;
  }

  /** Takes the slot back from a span that has one, and starts those who wait: what follows from that stops the span no more. */
  protected leave(row: number): void {
    const { spans } = this.kernel;
    if ((spans.flags[row]! & spanFlag.holdsSlot) === 0) return;
    if (this.isIntricate) this.endWork(row);
    const wasCalling = spans.state[row] === spanState.calling;
    spans.state[row] = spanState.replying;
    this.giveBack(row, wasCalling);
  }

  private noteIntricacy(): void {
    this.isIntricate = this.ahead.isKept || this.interruptions.isUsed || this.shares;
  }

  private endWork(row: number): void {
    if (this.ahead.isKept) this.ahead.end(row, this.instanceOf(row));
    if (this.interruptions.isUsed) this.interruptions.end(row);
  }

  /** Frees the slot of a span, which was waiting for its calls or at work, for those who wait. */
  protected giveBack(row: number, wasCalling: boolean): void {
    this.station.leave(row, wasCalling);
    this.startNext(this.instanceOf(row));
  }

  startNext(instance: number): void {
    if (this.room.isPlain === false || this.station.canStart(instance)) this.startAll(instance);
  }

  /** Starts those who wait at an instance while it has slots for them. */
  private startAll(instance: number): void {
    // Work that takes no time comes back here at once: the loop below goes on with the next in line.
    if (this.startingAt === instance) return;
    const outer = this.startingAt;
    this.startingAt = instance;
    const { station, room } = this;
    for (;;) {
      if (station.canStart(instance)) {
        const row = room.isPlain ? station.takeNext(instance) : room.takeNext(instance);
        if (row < 0) continue;
        if (this.kernel.spans.deadline[row]! <= this.kernel.clock.now) {
          if (this.ahead.isKept) this.ahead.end(row, instance);
          this.kernel.expire(row);
          continue;
        }
        station.seize(row);
        this.serve(row);
      } else if (room.isPlain || !room.letIn(instance)) {
        break;
      }
    }
    this.startingAt = outer;
  }

  /** Has a span that has a slot begin its work, or go on with it. */
  protected serve(row: number): void {
    const { kernel } = this;
    kernel.spans.state[row] = spanState.serving;
    kernel.changed(row);
    if (this.isIntricate && this.isResumed(row)) return;
    this.meter.start(row);
    if (kernel.spans.ticket[row]! >= 0 && !kernel.policies.copies.started(row)) return;
    this.startWork(row);
  }

  /** Whether a span has work left that was interrupted; it goes on with it. */
  private isResumed(row: number): boolean {
    const left = this.interruptions.isUsed ? this.interruptions.leftOf(row) : 0;
    if (!(left > 0)) return false;
    if (this.ahead.isKept) this.ahead.start(row, this.instanceOf(row), left);
    this.timeWork(row, left);
    return true;
  }

  /** A span has found every slot taken, where that is not all there is to it. */
  private receive(row: number): void {
    if (!this.interrupts || !this.pushAside(row)) this.room.enter(row);
  }

  /** The newcomer takes the slot of one that matters less; false where there is none. */
  private pushAside(row: number): boolean {
    const { interruptions, station, kernel } = this;
    const instance = kernel.spans.instance[row]!;
    const victim = interruptions.victim(instance, this.room.priorityOf(row));
    if (victim < 0) return false;
    interruptions.interrupt(victim);
    if (this.ahead.isKept) this.ahead.pause(victim, instance, this.slowness(victim));
    station.leave(victim, false);
    station.putBack(victim);
    kernel.changed(victim);
    station.seize(row);
    this.serve(row);
    return true;
  }
}
