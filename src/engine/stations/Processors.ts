import { longerColumn } from '../collections/longerColumn';
import { eventKind } from '../eventKind';
import type { Kernel } from '../Kernel';
import type { Settings } from '../Settings';
import type { Saveable, Saved } from '../state/Saveable';
import { RowColumn } from './RowColumn';
import { stationEvent } from './stationEvent';

const NOWHERE = -1;

/**
 * Work that shares the processors of an instance: all that is in service goes on at the same speed, and the more there is
 * the slower. With c processors and n in service each has min(1, c/n) of one. Besides, concurrency itself slows down, by
 * 1 + sigma (n - 1) + kappa n (n - 1): Gunther's Universal Scalability Law, sigma for what only one at a time can do, kappa
 * for what they have to agree upon.
 *
 * Exact: what each has been given grows by the same amount, so that who is done next is known, and one event per instance
 * is enough.
 */
export class Processors implements Saveable {
  /** Of one instance; 0: each slot has one of its own. */
  count = 0;
  sigma = 0;
  kappa = 0;
  /** By instance: what each in service has been given since it was last idle, seconds, and when that was reckoned. */
  private given = new Float64Array(0);
  private reckonedAt = new Float64Array(0);
  /** Seconds that processors were at work since the start, as far as it was reckoned. */
  private readonly worked = new Float64Array(1);
  /** By instance: handle of the event of the next one to be done, or -1. */
  private event = new Int32Array(0);
  /** By instance: a heap of rows, the one that is done first on top. */
  private heaps: number[][] = [];
  /** By row: what will have been given when it is done, and its place in the heap. */
  private readonly done: RowColumn;
  private readonly place: RowColumn;
  private readonly kernel: Kernel;
  private readonly component: number;
  /** The instance whose event is being dealt with: it is set anew at the end only. */
  private firing = NOWHERE;

  constructor(kernel: Kernel, component: number) {
    this.kernel = kernel;
    this.component = component;
    this.done = new RowColumn(kernel.spans, 0);
    this.place = new RowColumn(kernel.spans, NOWHERE);
  }

  /** Whether work shares anything at all. */
  get isShared(): boolean {
    return this.count > 0 || this.sigma > 0 || this.kappa > 0;
  }

  /** Seconds that the processors of all instances were at work since the start, up to now; only where they are counted. */
  workedSeconds(): number {
    const { now } = this.kernel.clock;
    let seconds = this.worked[0]!;
    for (let instance = 0; instance < this.heaps.length; instance++) {
      const atWork = Math.min(this.heaps[instance]!.length, this.count);
      seconds += atWork * (now - this.reckonedAt[instance]!);
    }
    return seconds;
  }

  /** Makes room for instances. */
  fit(instances: number): void {
    if (this.given.length >= instances) return;
    this.event = longerColumn(this.event, instances, NOWHERE);
    this.given = longerColumn(this.given, instances);
    this.reckonedAt = longerColumn(this.reckonedAt, instances);
    while (this.heaps.length < instances) this.heaps.push([]);
  }

  /** Takes what the settings say of processors; what is in service goes on by it from now on. */
  configure(settings: Settings): void {
    const of = (name: string): number => (settings.has(name) ? settings.number(name) : 0);
    this.adapt(of('processors'), of('contention'), of('crosstalk'));
  }

  private adapt(count: number, sigma: number, kappa: number): void {
    if (count === this.count && sigma === this.sigma && kappa === this.kappa) return;
    for (let instance = 0; instance < this.heaps.length; instance++) this.reckon(instance);
    this.count = count;
    this.sigma = sigma;
    this.kappa = kappa;
    for (let instance = 0; instance < this.heaps.length; instance++) this.reschedule(instance);
  }

  /** A span goes into service with so many seconds of work; its component is told when it is done. */
  add(row: number, instance: number, seconds: number): void {
    this.reckon(instance);
    const heap = this.heaps[instance]!;
    this.done.set(row, this.given[instance]! + seconds);
    this.place.set(row, heap.length);
    heap.push(row);
    this.rise(heap, heap.length - 1);
    this.reschedule(instance);
  }

  /** Takes a span out that is not done; false where it is not in here. */
  remove(row: number, instance: number): boolean {
    if (!this.holds(row)) return false;
    this.reckon(instance);
    this.takeOut(this.heaps[instance]!, this.place.get(row));
    this.reschedule(instance);
    return true;
  }

  holds(row: number): boolean {
    return this.place.get(row) >= 0;
  }

  /** The next one of an instance is done. */
  fire(instance: number): void {
    const { kernel } = this;
    const heap = this.heaps[instance]!;
    const row = heap[0]!;
    this.event[instance] = NOWHERE;
    this.reckon(instance);
    // By reckoning it may be a rounding off.
    this.given[instance] = this.done.get(row);
    this.takeOut(heap, 0);
    const outer = this.firing;
    this.firing = instance;
    kernel.changed(row);
    kernel.components[this.component]!.onWorkDone(row);
    this.firing = outer;
    this.reschedule(instance);
  }

  /** Forgets what is in service at an instance. */
  clear(instance: number): void {
    for (const row of this.heaps[instance]!) this.place.set(row, NOWHERE);
    this.heaps[instance] = [];
    this.reschedule(instance);
  }

  save(): Saved {
    return [
      this.worked.slice(),
      this.given.slice(),
      this.reckonedAt.slice(),
      this.event.slice(),
      this.heaps.map((heap) => Int32Array.from(heap)),
      this.done.save(),
      this.place.save(),
    ];
  }

  restore(saved: Saved): void {
    const [worked, given, reckonedAt, event, heaps, done, place] = saved as readonly Saved[];
    this.worked.set(worked as Float64Array);
    this.given = (given as Float64Array).slice();
    this.reckonedAt = (reckonedAt as Float64Array).slice();
    this.event = (event as Int32Array).slice();
    this.heaps = (heaps as Int32Array[]).map((heap) => [...heap]);
    this.done.restore(done!);
    this.place.restore(place!);
  }

  /** Share of a processor's speed at which each of so many goes on. */
  private pace(inService: number): number {
    const share = this.count > 0 && inService > this.count ? this.count / inService : 1;
    const others = inService - 1;
    return share / (1 + this.sigma * others + this.kappa * inService * others);
  }

  private reckon(instance: number): void {
    const { now } = this.kernel.clock;
    const { length } = this.heaps[instance]!;
    if (length > 0) {
      const passed = now - this.reckonedAt[instance]!;
      this.given[instance]! += this.pace(length) * passed;
      this.worked[0]! += Math.min(length, this.count) * passed;
    } else {
      this.given[instance] = 0;
    }
    this.reckonedAt[instance] = now;
  }

  private reschedule(instance: number): void {
    if (this.firing === instance) return;
    const { queue, clock } = this.kernel;
    const heap = this.heaps[instance]!;
    if (this.event[instance]! >= 0) queue.cancel(this.event[instance]!);
    this.event[instance] = NOWHERE;
    if (heap.length === 0) return;
    const left = Math.max(0, this.done.get(heap[0]!) - this.given[instance]!);
    this.event[instance] = queue.schedule(
      clock.now + left / this.pace(heap.length),
      eventKind.station | (this.component << 4),
      stationEvent.workDone + instance * stationEvent.kinds,
    );
  }

  private takeOut(heap: number[], place: number): void {
    this.place.set(heap[place]!, NOWHERE);
    const last = heap.pop()!;
    if (place === heap.length) return;
    heap[place] = last;
    this.place.set(last, place);
    this.rise(heap, place);
    this.sink(heap, this.place.get(last));
  }

  private rise(heap: number[], from: number): void {
    for (let place = from; place > 0;) {
      const above = (place - 1) >> 1;
      if (!this.isBefore(heap[place]!, heap[above]!)) return;
      this.swap(heap, place, above);
      place = above;
    }
  }

  private sink(heap: number[], from: number): void {
    for (let place = from; ;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let first = place;
      if (left < heap.length && this.isBefore(heap[left]!, heap[first]!)) first = left;
      if (right < heap.length && this.isBefore(heap[right]!, heap[first]!)) first = right;
      if (first === place) return;
      this.swap(heap, place, first);
      place = first;
    }
  }

  private isBefore(one: number, other: number): boolean {
    return this.done.get(one) < this.done.get(other);
  }

  private swap(heap: number[], one: number, other: number): void {
    const first = heap[one]!;
    const second = heap[other]!;
    heap[one] = second;
    heap[other] = first;
    this.place.set(second, one);
    this.place.set(first, other);
  }
}
