import { longerColumn } from '../collections/longerColumn';
import type { Placement } from '../../model/Component';
import { eventKind } from '../eventKind';
import { downReason, type Instances } from '../Instances';
import type { Kernel } from '../Kernel';
import { type Meter, meterCount } from '../measures/Meter';
import type { Settings } from '../Settings';
import type { StateBlock } from '../state/StateBlock';
import { desiredInstances } from './desiredInstances';
import type { Processors } from './Processors';
import { Recommendations } from './Recommendations';
import { scaledPlacement } from './scaledPlacement';
import type { Station } from './Station';
import { stationEvent } from './stationEvent';

/** What an autoscaler needs of the component that it scales. */
interface Owner {
  readonly kernel: Kernel;
  readonly index: number;
  readonly instances: Instances;
  readonly meter: Meter;
  readonly station: Station;
  readonly processors: Processors;
  readonly state: StateBlock;
  readonly faults: { readonly removed: number };
  onReady(instance: number): void;
  /** The placement in the design. */
  readonly placement: readonly Placement[];
  /** There may be more instances than before. */
  fit(): void;
}

/**
 * Adds and takes away instances of the running copy, by the law of the Kubernetes horizontal pod autoscaler: at each look it
 * compares what was measured with what is aimed at, and waits a while before it takes any away. New instances boot first.
 */
export class Autoscaler {
  private metric = 'off';
  private target = 1;
  private least = 1;
  private most = 1;
  private period = 15;
  private window = 15;
  private bootSeconds = 0;
  private tolerance = 0;
  private readonly owner: Owner;
  private readonly past: Recommendations;
  /** When an instance that boots will be ready, by its place. */
  private readyAt = new Float64Array(0);
  /**
   * `wanted`: instances; 0: as placed. `placed`: instances in the design. `look`, `measure`: handles of the next events, set
   * for `period` and `window`. The rest is what had been measured when the window began, when it did, and what the meter had counted when it began anew.
   */
  private readonly now: Record<
    | 'wanted'
    | 'placed'
    | 'look'
    | 'measure'
    | 'period'
    | 'window'
    | 'arrived'
    | 'busy'
    | 'since'
    | 'arrivedBefore'
    | 'busyBefore',
    number
  >;

  constructor(owner: Owner) {
    const { state } = owner;
    this.owner = owner;
    this.past = state.keep(new Recommendations());
    this.now = state.numbers({
      wanted: 0,
      placed: 0,
      look: -1,
      measure: -1,
      period: 0,
      window: 0,
      arrived: 0,
      busy: 0,
      since: 0,
      arrivedBefore: 0,
      busyBefore: 0,
    });
    state.keep({
      save: () => this.readyAt.slice(),
      restore: (saved) => {
        this.readyAt = (saved as Float64Array).slice();
      },
    });
  }

  /** Takes the values of those parameters that the kind has, and places as many instances as there are to be. */
  configure(settings: Settings): void {
    this.metric = settings.has('scaling') ? settings.choice('scaling') : 'off';
    const { instances, placement } = this.owner;
    if (this.metric === 'off') {
      this.now.wanted = 0;
      return;
    }
    this.target =
      this.metric === 'rate'
        ? settings.number('targetRate')
        : settings.number('targetUtilisation') / 100;
    this.least = settings.number('leastInstances');
    this.most = Math.max(this.least, settings.number('mostInstances'));
    this.period = settings.number('scaleEverySeconds');
    this.window = Math.min(this.period, settings.number('scaleOverSeconds'));
    this.bootSeconds = settings.number('bootSeconds');
    this.tolerance = settings.number('scaleTolerance') / 100;
    this.past.upSeconds = settings.number('scaleUpAfterSeconds');
    this.past.downSeconds = settings.number('scaleDownAfterSeconds');
    const placed = placement.reduce((sum, part) => sum + part.instances, 0);
    if (this.now.wanted === 0 || placed !== this.now.placed) this.now.wanted = this.within(placed);
    this.now.placed = placed;
    instances.place(scaledPlacement(placement, this.now.wanted));
  }

  /** Begins to look, or stops, and has the slots that there are counted: after a change of settings or instances. */
  review(): void {
    const { kernel, faults, instances, station, meter } = this.owner;
    meter.slots.set(faults.removed > 0 ? 0 : instances.placed * station.slots);
    meter.open.set(Math.max(1, instances.up) * station.slots);
    const { now } = this;
    if (this.metric !== 'off' && faults.removed === 0) {
      if (now.look >= 0 && now.period === this.period && now.window === this.window) return;
      this.past.begin(this.owner.instances.placed, kernel.clock.now);
      this.stop();
      this.await();
      return;
    }
    this.stop();
  }

  private stop(): void {
    const { now } = this;
    const { queue } = this.owner.kernel;
    for (const handle of [now.look, now.measure]) if (handle >= 0) queue.cancel(handle);
    now.look = -1;
    now.measure = -1;
  }

  /** The measures are about to start anew: what has been measured of this window still counts. */
  beforeReset(): void {
    const { meter, kernel } = this.owner;
    this.now.arrivedBefore += meter.counts[meterCount.arrived]!;
    this.now.busyBefore += meter.areaAt(meterCount.busyArea, kernel.clock.now);
  }

  /** What is measured from now on counts at the next look. */
  measure(): void {
    const { now } = this;
    now.measure = -1;
    now.arrived = this.arrived();
    now.busy = this.busy();
    now.since = this.owner.kernel.clock.now;
  }

  /** Compares, and changes the number of instances. */
  look(): void {
    const { kernel, instances } = this.owner;
    this.now.look = -1;
    if (this.metric === 'off') return;
    const present = instances.placed;
    const settled = this.past.settle(this.within(this.desired(present)), present, kernel.clock.now);
    this.await();
    // Bounds that were changed hold at once, whatever it has thought of late.
    const wanted = this.within(settled);
    if (wanted !== present) this.scaleTo(wanted);
  }

  /** An instance has booted, unless it was started anew meanwhile. */
  booted(instance: number): void {
    const { kernel, instances } = this.owner;
    if (kernel.clock.now < this.readyAt[instance]!) return;
    instances.ready(instance);
    if (instances.isUp(instance)) this.owner.onReady(instance);
    kernel.noticeTopology();
  }

  /** Has an instance start, for so many seconds. */
  boot(instance: number, seconds: number): void {
    if (!(seconds > 0)) return;
    const { kernel, instances, index } = this.owner;
    const at = kernel.clock.now + seconds;
    if (instance >= this.readyAt.length) {
      this.readyAt = longerColumn(this.readyAt, instances.count);
    }
    this.readyAt[instance] = at;
    instances.boot(instance);
    const subject = stationEvent.booted + instance * stationEvent.kinds;
    kernel.queue.schedule(at, eventKind.station | (index << 4), subject);
  }

  private scaleTo(wanted: number): void {
    const { kernel, instances, placement } = this.owner;
    const before = instances.down.slice();
    this.now.wanted = wanted;
    instances.place(scaledPlacement(placement, wanted));
    this.owner.fit();
    for (let place = 0; place < instances.count; place++) {
      const wasThere = place < before.length && (before[place]! & downReason.retired) === 0;
      if (!wasThere && !instances.isRetired(place)) this.boot(place, this.bootSeconds);
    }
    kernel.noticeTopology();
    kernel.onScaled?.();
  }

  /** How many there should be by what was measured; those that boot count as idle where more are needed. */
  private desired(present: number): number {
    const { tolerance } = this;
    const seconds = this.owner.kernel.clock.now - this.now.since;
    const ready = this.owner.instances.reachable;
    if (!(seconds > 0) || ready === 0) return present;
    const needed = this.measured() / seconds / this.target;
    const counted = needed > ready ? present : ready;
    // More than those that are ready, but not more than there will be.
    if (needed > ready && needed < present) return present;
    const desired = desiredInstances(counted, { ratio: needed / counted, tolerance });
    return desired === counted ? present : desired;
  }

  /** Arrivals, or seconds at work over slots or processors of an instance, since the window began. */
  private measured(): number {
    const { now, owner } = this;
    if (this.metric === 'rate') return this.arrived() - now.arrived;
    const { processors, station } = owner;
    return (this.busy() - now.busy) / (processors.count > 0 ? processors.count : station.slots);
  }

  private arrived(): number {
    return this.now.arrivedBefore + this.owner.meter.counts[meterCount.arrived]!;
  }

  /** Of all slots, or of all processors where work shares them. */
  private busy(): number {
    const { meter, kernel, processors } = this.owner;
    if (processors.count > 0) return processors.workedSeconds();
    return this.now.busyBefore + meter.areaAt(meterCount.busyArea, kernel.clock.now);
  }

  private await(): void {
    const { kernel, index } = this.owner;
    this.now.period = this.period;
    this.now.window = this.window;
    const code = eventKind.station | (index << 4);
    const { now: time } = kernel.clock;
    this.now.look = kernel.queue.schedule(time + this.period, code, stationEvent.look);
    if (this.window < this.period) {
      const begins = time + this.period - this.window;
      this.now.measure = kernel.queue.schedule(begins, code, stationEvent.measure);
    } else {
      this.measure();
    }
  }

  private within(instances: number): number {
    return Math.min(this.most, Math.max(this.least, instances));
  }
}
