import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { Station } from '../stations/Station';
import { streamPurpose } from '../streamPurpose';
import { Behaviour } from './Behaviour';

/**
 * Slots that work: a span waits for a slot of its instance, is worked on, and then makes its calls, holding its slot or not.
 * What other behaviours do with a slot is theirs: they override the time of the work and what follows it.
 */
export class ServerPool extends Behaviour {
  readonly station: Station;
  private readonly work = this.stream(streamPurpose.service);
  private serviceTime: Sampler | undefined;
  private holdsWhileWaiting = true;
  /** The instance whose waiting spans are being started, while a handler does so; else -1. */
  private startingAt = -1;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    this.station = this.state.keep(new Station(kernel.spans, this.meter));
  }

  protected apply(settings: Settings): void {
    this.applyStation(settings);
    this.holdsWhileWaiting = settings.choice('whileWaiting') === 'holds';
  }

  /** Reads slots, waiting room and time of the work. */
  protected applyStation(settings: Settings): void {
    const bounded = settings.choice('waiting') === 'bounded';
    this.station.slots = settings.number('slots');
    this.station.queueLimit = bounded ? settings.number('queueLimit') : Infinity;
    this.station.fit(this.instances.count);
    this.serviceTime = settings.seconds('serviceTime');
  }

  override onCall(row: number): void {
    if (this.station.seize(row)) {
      this.serve(row);
    } else if (!this.station.join(row)) {
      this.kernel.reply(row, outcomeNumber.queueFull);
    }
  }

  override onWorkDone(row: number): void {
    const { kernel } = this;
    if (!kernel.plans.hasCalls(row)) {
      this.leave(row);
      kernel.reply(row, outcomeNumber.ok);
      return;
    }
    if (this.holdsWhileWaiting) {
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

  override onDown(instance: number, rows: readonly number[]): void {
    const { spans } = this.kernel;
    let held = 0;
    for (const row of rows) {
      const holds = (spans.flags[row]! & spanFlag.holdsSlot) !== 0;
      if (holds && spans.state[row] === spanState.calling) held++;
      spans.flags[row]! &= ~spanFlag.holdsSlot;
    }
    this.station.clear(instance, held);
  }

  /** More slots than before: those who wait may start. */
  override onTopology(): void {
    for (let instance = 0; instance < this.instances.count; instance++) {
      if (!this.station.canStart(instance)) continue;
      this.startNext(instance);
    }
  }

  /** Has the kernel time the work that a span needs. */
  protected startWork(row: number): void {
    this.kernel.workFor(row, this.serviceTime!, this.work, this.faults.slow);
  }

  /** Takes the slot back from a span that has one, and starts those who wait. */
  protected leave(row: number): void {
    const { spans } = this.kernel;
    if ((spans.flags[row]! & spanFlag.holdsSlot) === 0) return;
    this.station.leave(row, spans.state[row] === spanState.calling);
    this.startNext(spans.instance[row]!);
  }

  private startNext(instance: number): void {
    // Work that takes no time comes back here at once: the loop below goes on with the next in line.
    if (this.startingAt === instance) return;
    const outer = this.startingAt;
    this.startingAt = instance;
    while (this.station.canStart(instance)) {
      const row = this.station.takeNext(instance);
      this.station.seize(row);
      this.serve(row);
    }
    this.startingAt = outer;
  }

  private serve(row: number): void {
    const { kernel } = this;
    const { spans } = kernel;
    spans.state[row] = spanState.serving;
    this.meter.start(row);
    this.startWork(row);
  }
}
