import type { Fault } from '../../model/Fault';
import type { Id } from '../../model/Id';
import type { ActiveFault } from '../../model/Snapshot';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import { Source } from '../behaviours/Source';
import { downReason } from '../Instances';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import type { Traffic } from '../Traffic';
import { Evacuation } from './Evacuation';

/** Factors of faults that overlap multiply, up to this. */
const MOST_FACTOR = 1e9;

/**
 * The faults that act now. What they do to components and connections follows from the whole list each time it changes, so
 * that faults that overlap end cleanly in any order.
 */
export class FaultBoard {
  active: readonly ActiveFault[] = [];
  private readonly kernel: Kernel;
  private readonly evacuation: Evacuation;
  private readonly traffic: Traffic;

  constructor(kernel: Kernel, traffic: Traffic) {
    this.kernel = kernel;
    this.evacuation = new Evacuation(kernel);
    this.traffic = traffic;
  }

  /** Starts a fault. A second one with the same id replaces the first. */
  start(id: Id, fault: Fault): void {
    if (fault.type === 'flushCache') {
      const component = this.componentWith(fault.component);
      if (component instanceof Cache) component.flush();
      return;
    }
    const others = this.active.filter((other) => other.id !== id);
    this.active = [...others, { id, fault, sinceSeconds: this.kernel.clock.now }];
    this.apply();
  }

  /** Ends a fault; false where none with this id acts. */
  end(id: Id): boolean {
    const left = this.active.filter((other) => other.id !== id);
    if (left.length === this.active.length) return false;
    this.active = left;
    this.apply();
    return true;
  }

  /** Brings every component and connection in line with the list. */
  apply(): void {
    const faults = this.active.map((active) => active.fault);
    for (const keys of this.traffic.keySpaces) {
      keys.state.hotShare = hotShareOf(keys.id, faults);
    }
    for (const link of this.kernel.links) applyToLink(link, faults);
    for (const component of this.kernel.components) this.applyToComponent(component, faults);
    for (const component of this.kernel.components) component.onTopology();
  }

  private applyToComponent(component: Behaviour, faults: readonly Fault[]): void {
    const { id } = component.component;
    const state = component.faults;
    const wasHanging = state.hanging;
    state.slow = 1;
    let working = 1;
    state.hanging = 0;
    for (const fault of faults) {
      if (fault.type === 'slow' && fault.component === id) {
        state.slow = Math.min(MOST_FACTOR, state.slow * fault.factor);
      }
      if (fault.type === 'errors' && fault.component === id) working *= 1 - fault.share;
      if (fault.type === 'hang' && fault.component === id) state.hanging = 1;
    }
    state.errors = 1 - working;
    if (component instanceof Source) applyToSource(component, faults);
    else this.applyToInstances(component, faults);
    if (wasHanging > 0 && state.hanging === 0) this.evacuation.endHung(component);
  }

  private applyToInstances(component: Behaviour, faults: readonly Fault[]): void {
    const { instances } = component;
    let toKill = killedOf(component, faults);
    for (let instance = 0; instance < instances.count; instance++) {
      const before = instances.down[instance]!;
      const retired = before & downReason.retired;
      const killed = retired === 0 && toKill > 0 ? downReason.killed : 0;
      if (killed !== 0) toKill--;
      const zone = instances.zone[instance]!;
      const lost = faults.some((fault) => fault.type === 'loseZone' && fault.zone === zone);
      const fallen = killed | (lost ? downReason.zoneLost : 0);
      instances.down[instance] = retired | fallen;
      if (before === retired && fallen !== 0) this.evacuation.vacate(component, instance, lost);
      if (before !== retired && fallen === 0) component.onUp(instance);
    }
  }

  private componentWith(id: Id): Behaviour | undefined {
    return this.kernel.components.find(
      (component) => component.component.id === id && component.faults.removed === 0,
    );
  }
}

function killedOf(component: Behaviour, faults: readonly Fault[]): number {
  let killed = 0;
  for (const fault of faults) {
    if (fault.type === 'kill' && fault.component === component.component.id) {
      killed += fault.instances === 0 ? Infinity : fault.instances;
    }
  }
  return killed;
}

function applyToLink(link: Link, faults: readonly Fault[]): void {
  link.faults.cut = 0;
  link.faults.added = 0;
  for (const fault of faults) {
    if (fault.type === 'cut' && fault.connection === link.id) link.faults.cut = 1;
    if (fault.type === 'delay' && fault.connection === link.id) {
      link.faults.added += fault.addedMs * 1e-3;
    }
  }
}

function applyToSource(source: Source, faults: readonly Fault[]): void {
  let factor = 1;
  for (const fault of faults) {
    if (fault.type !== 'traffic') continue;
    if (fault.component === 0 || fault.component === source.component.id) {
      factor = Math.min(MOST_FACTOR, factor * fault.factor);
    }
  }
  if (factor === source.flow.factor) return;
  source.flow.factor = factor;
  source.reschedule();
}

function hotShareOf(keySpace: Id, faults: readonly Fault[]): number {
  let share = 0;
  for (const fault of faults) {
    if (fault.type === 'hotKey' && (fault.keySpace === 0 || fault.keySpace === keySpace)) {
      share = Math.max(share, fault.share);
    }
  }
  return share;
}
