import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { eventKind } from '../eventKind';
import type { Kernel } from '../Kernel';
import { Admission } from '../limiters/Admission';
import { verdict } from '../limiters/Limiter';
import type { Link } from '../Link';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { streamPurpose } from '../streamPurpose';
import type { Traffic } from '../Traffic';
import { Behaviour } from './Behaviour';
import { Cache } from './Cache';

const { degraded, rejected, shed } = outcomeNumber;
/** The `step` of a span whose counter store is being asked: no step of a plan. */
const ASKS_STORE = 255;

/**
 * Looks at each request, lets it pass, has it wait, or turns it away, and then calls what is behind. With a cache drawn to it
 * all of its instances count together there; without one each instance counts for itself.
 */
export class Gate extends Behaviour {
  private readonly admission: Admission;
  private readonly traffic: Traffic;
  private readonly work = this.stream(streamPurpose.service);
  /** 1: all instances count together, at the counter store. */
  private readonly counts = this.state.numbers({ together: 0 });
  private serviceTime: Sampler | undefined;
  private failsOpen = true;
  /** The connection to the counter store, if there is one. */
  private store: Link | undefined;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind);
    this.traffic = traffic;
    this.admission = new Admission(kernel.spans);
    this.state.keep(this.admission.state);
  }

  protected apply(settings: Settings): void {
    this.serviceTime = settings.seconds('serviceTime');
    this.failsOpen = settings.choice('whenStoreFails') === 'open';
    const { admission } = this;
    const before = admission.pace;
    if (admission.apply(settings, this.kernel.clock.now)) this.recount();
    if (admission.pace !== before) this.setPace(before / admission.pace);
  }

  /** Takes the connections; the first one that takes look-ups leads to the counter store. */
  connect(links: readonly Link[]): void {
    this.store = links.find((link) => this.kernel.components[link.to]!.kind.receives === 'lookup');
    const together = this.store === undefined ? 0 : 1;
    if (together === this.counts.together) return;
    this.counts.together = together;
    this.admission.forgetInFlight();
    this.recount();
  }

  /** How many requests may be in flight now; NaN where it does not limit them. */
  get inFlightLimit(): number {
    return this.admission.limitNow(0);
  }

  override onCall(row: number): void {
    const { kernel } = this;
    kernel.spans.state[row] = spanState.passing;
    kernel.workFor(row, this.serviceTime!, this.work, this.slowness(row));
  }

  override onWorkDone(row: number): void {
    const { kernel, store } = this;
    const { spans } = kernel;
    if (spans.state[row] === spanState.waiting) {
      this.meter.waiting.down();
      this.pass(row);
      return;
    }
    if (store === undefined) {
      this.decide(row, spans.instance[row]!);
      return;
    }
    spans.state[row] = spanState.calling;
    spans.step[row] = ASKS_STORE;
    kernel.call(row, store, verb.populate, true);
  }

  override onCallSettled(row: number, call: number, outcome: number): void {
    if (this.kernel.spans.step[row] !== ASKS_STORE) {
      super.onCallSettled(row, call, outcome);
    } else if (outcome <= degraded) {
      this.decide(row, 0);
    } else if (this.failsOpen) {
      this.meter.counts[meterCount.passedUncounted]!++;
      this.pass(row);
    } else {
      this.kernel.reply(row, rejected);
    }
  }

  override onPlanDone(row: number, outcome: number): void {
    this.give(row, outcome <= degraded);
    this.kernel.reply(row, outcome);
  }

  override onForward(row: number): void {
    this.give(row, true);
  }

  override onDown(_instance: number, rows: readonly number[]): void {
    const { spans } = this.kernel;
    for (const row of rows) {
      if (spans.state[row] === spanState.waiting) this.meter.waiting.down();
      if ((spans.flags[row]! & spanFlag.holdsSlot) === 0) continue;
      spans.flags[row]! &= ~spanFlag.holdsSlot;
      this.admission.forget(row, this.counterOf(row));
    }
  }

  override onUp(instance: number): void {
    if (this.store === undefined) this.admission.renew(instance, this.instances.count);
  }

  /** A counter store takes what it had counted with it: all that it had, or the keys of one instance. */
  override onMemoryLost(cache: Behaviour, instance: number): void {
    if (this.store?.to !== cache.index) return;
    if (instance < 0 || hasNoMemory(cache)) this.admission.forgetCounts();
    else if (cache instanceof Cache) this.admission.forgetKeys((key) => cache.held(key, instance));
  }

  /** Asks the limiter, counting for an instance or (0) for all. */
  private decide(row: number, instance: number): void {
    const { kernel, admission } = this;
    const { spans } = kernel;
    const { priority } = this.traffic.operations[spans.operation[row]!]!;
    const wait = admission.take(row, instance, priority, kernel.clock.now);
    if (wait < 0) {
      kernel.reply(row, wait === verdict.shed ? shed : rejected);
      return;
    }
    if (admission.countsInFlight) spans.flags[row]! |= spanFlag.holdsSlot;
    if (wait > 0) {
      spans.state[row] = spanState.waiting;
      this.meter.waiting.up();
      kernel.work(row, wait);
    } else {
      this.pass(row);
    }
  }

  /** Counts what has passed and is still here as in flight where that counts now, or gives its room back. */
  private recount(): void {
    const { admission } = this;
    const { spans } = this.kernel;
    for (let row = 0; row < spans.used; row++) {
      const state = spans.state[row]!;
      const hasPassed =
        state === spanState.waiting ||
        (state === spanState.calling && spans.step[row] !== ASKS_STORE);
      if (!hasPassed || spans.component[row] !== this.index) continue;
      spans.flags[row]! &= ~spanFlag.holdsSlot;
      if (!admission.countsInFlight) continue;
      spans.flags[row]! |= spanFlag.holdsSlot;
      admission.hold(row, this.counterOf(row));
    }
  }

  /** Has all that waits pass after so many times the time that is left. */
  private setPace(longer: number): void {
    const { kernel } = this;
    const { spans, clock } = kernel;
    for (let row = 0; row < spans.used; row++) {
      if (spans.state[row] !== spanState.waiting || spans.component[row] !== this.index) continue;
      const left = (kernel.queue.records.time(spans.event[row]!) - clock.now) * longer;
      kernel.stopWork(row);
      kernel.queue.due[0] = clock.now + left;
      spans.event[row] = kernel.queue.scheduleDue(eventKind.workDone, row);
    }
  }

  private pass(row: number): void {
    this.kernel.plans.begin(row);
  }

  private give(row: number, isGood: boolean): void {
    const { spans, clock } = this.kernel;
    if ((spans.flags[row]! & spanFlag.holdsSlot) === 0) return;
    spans.flags[row]! &= ~spanFlag.holdsSlot;
    this.admission.give(row, this.counterOf(row), clock.now, isGood);
  }

  /** Where a request was counted. */
  private counterOf(row: number): number {
    return this.store === undefined ? this.kernel.spans.instance[row]! : 0;
  }
}

/** Whether all instances of a component are dead. */
function hasNoMemory({ instances }: Behaviour): boolean {
  for (let instance = 0; instance < instances.count; instance++) {
    if (!instances.isDead(instance) && !instances.isRetired(instance)) return false;
  }
  return true;
}
