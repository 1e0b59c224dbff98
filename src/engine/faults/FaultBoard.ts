import type { Fault, FaultType } from '../../model/Fault';
import type { Id } from '../../model/Id';
import { isInstant } from '../../model/isInstant';
import type { ActiveFault } from '../../model/Snapshot';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import { isMailbox } from '../behaviours/isMailbox';
import { ReplicatedStore } from '../behaviours/ReplicatedStore';
import { ServerPool } from '../behaviours/ServerPool';
import { Source } from '../behaviours/Source';
import { downReason } from '../Instances';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import type { Flap } from '../routing/Flap';
import type { Pauses } from '../stations/Pauses';
import type { Traffic } from '../Traffic';
import { Evacuation } from './Evacuation';

type Deploy = Extract<Fault, { readonly type: 'deploy' }>;

/** Factors of faults that overlap multiply, up to this. */
const MOST_FACTOR = 1e9;
/** Bits of what a component does with what comes. */
const HANGS = 1;
const REFUSES = 2;
/** Faults of which what they do changes with time, at whole seconds only: whatever else is done meanwhile changes nothing. */
const byTheSecond: ReadonlySet<FaultType> = new Set(['ramp', 'grow', 'leak']);

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
    kernel.onRestart = () => this.apply();
    kernel.onScaled = () => {
      if (this.active.length > 0) this.apply();
    };
  }

  /** Starts a fault. A second one with the same id ends the first, as a scenario does in which one follows the other. */
  start(id: Id, fault: Fault): void {
    if (isInstant(fault.type)) {
      this.actOnce(fault);
      return;
    }
    this.end(id);
    if (fault.type === 'deploy') this.rollOut(fault.component, fault.bootSeconds, fault.share);
    this.active = [...this.active, { id, fault, sinceSeconds: this.kernel.clock.now }];
    this.apply();
  }

  /** Ends a fault; false where none with this id acts. */
  end(id: Id): boolean {
    const left = this.active.filter((other) => other.id !== id);
    const ended = this.active.find((other) => other.id === id)?.fault;
    if (ended === undefined) return false;
    if (ended.type === 'deploy') this.rollBack(id, ended);
    this.active = left;
    this.apply();
    return true;
  }

  /** At each whole second: what grows has grown, and what leaks may have crashed. */
  everySecond(): void {
    if (!this.active.some(({ fault }) => byTheSecond.has(fault.type))) return;
    this.kernel.directHops = 0;
    this.apply();
  }

  /** Takes the faults of a keyframe up, whose work on components and connections was restored. */
  restore(active: readonly ActiveFault[]): void {
    this.active = active;
    this.kernel.partition.follow(active.map(({ fault }) => fault));
    this.applyRegular();
  }

  /** Brings every component and connection in line with the list. */
  apply(): void {
    this.kernel.isSound = false;
    const second = Math.floor(this.kernel.clock.now);
    const faults = this.active.map((active) => atSecond(active, second));
    for (const keys of this.traffic.keySpaces) {
      keys.state.hotShare = hotShareOf(keys.id, faults);
    }
    this.kernel.partition.follow(faults);
    for (const link of this.kernel.links) applyToLink(link, faults);
    for (const component of this.kernel.components) this.applyToComponent(component, faults);
    this.applyRegular();
    for (const component of this.kernel.components) component.onTopology();
    this.kernel.touched.everything();
    this.judge();
  }

  /** Tells the kernel whether there is any fault to look for on the way of a call; more traffic or a kill is none. */
  judge(): void {
    const { kernel } = this;
    kernel.isSound =
      !kernel.partition.isActive &&
      !this.active.some(({ fault }) => fault.type === 'loseZone') &&
      kernel.parts.every(
        ({ faults }) => faults.removed + faults.errors + faults.hanging + faults.replyLoss === 0,
      ) &&
      kernel.links.every(({ faults }) => faults.removed + faults.cut === 0);
  }

  private applyToComponent(component: Behaviour, faults: readonly Fault[]): void {
    const { id } = component.component;
    const state = component.faults;
    const wasHanging = state.hanging;
    state.slow = 1;
    state.hanging = 0;
    state.paused = 0;
    state.stopped = 0;
    state.quota = 1;
    state.full = 0;
    state.idle = 0;
    state.skew = 0;
    let answered = 1;
    for (const fault of faults) {
      if (fault.type === 'slow' && fault.component === id && isOfAll(fault)) {
        state.slow = Math.min(MOST_FACTOR, state.slow * fault.factor);
      }
      if (!('component' in fault) || fault.component !== id) continue;
      if (fault.type === 'hang') state.hanging |= HANGS;
      if (fault.type === 'expire') state.hanging |= REFUSES;
      if (fault.type === 'pausePrimary') state.paused = 1;
      if (fault.type === 'stopReplication') state.stopped = 1;
      if (fault.type === 'quotaCut') state.quota *= fault.share;
      if (fault.type === 'diskFull') state.full = 1;
      if (fault.type === 'skew') state.skew = Math.max(state.skew, fault.spreadMs * 1e-3);
      if (fault.type === 'stopConsumers') state.idle = 1;
      if (fault.type === 'loseReplies') answered *= 1 - fault.share;
    }
    state.replyLoss = 1 - answered;
    state.errors = hamper(component, faults);
    if (component instanceof Source) applyToSource(component, faults, this.traffic);
    else this.applyToInstances(component, faults);
    if ((wasHanging & HANGS) > (state.hanging & HANGS)) this.evacuation.endHung(component);
  }

  private applyToInstances(component: Behaviour, faults: readonly Fault[]): void {
    const { instances } = component;
    let toKill = killedOf(component, faults);
    for (let instance = 0; instance < instances.count; instance++) {
      const before = instances.down[instance]!;
      const kept = before & downReason.absent;
      const isRetired = (before & downReason.retired) !== 0;
      const isKilled = !isRetired && toKill > 0;
      if (isKilled) toKill--;
      const crashed = this.hasCrashed(component, instance);
      const killed = isKilled || crashed ? downReason.killed : 0;
      const zone = instances.zone[instance]!;
      const lost = faults.some((fault) => fault.type === 'loseZone' && fault.zone === zone);
      const fallen = killed | (lost ? downReason.zoneLost : 0);
      instances.setDown(instance, kept | fallen);
      if (before === kept && fallen !== 0) this.evacuation.vacate(component, instance, lost);
      if (before !== kept && fallen === 0) component.onUp(instance);
    }
  }

  /** Whether a leak has filled the memory of an instance, which is not back yet. */
  private hasCrashed(component: Behaviour, instance: number): boolean {
    const { instances, kernel } = component;
    if (instances.isRetired(instance)) return false;
    return this.active.some(({ fault, sinceSeconds }) => {
      if (fault.type !== 'leak' || fault.component !== component.component.id) return false;
      const first = fault.afterSeconds * (1 + instance / instances.count);
      const since = Math.floor(kernel.clock.now) - sinceSeconds - first;
      return (
        since >= 0 && since % (fault.afterSeconds + fault.restartSeconds) < fault.restartSeconds
      );
    });
  }

  /** Tells each component what happens to it again and again. */
  private applyRegular(): void {
    for (const { component, part } of this.kernel.components) {
      part.pauses = pausesOf(component.id, this.active);
      part.flaps = flapsOf(component.id, this.active);
    }
  }

  private actOnce(fault: Fault): void {
    const component = 'component' in fault ? this.componentWith(fault.component) : undefined;
    if (fault.type === 'flushCache' && component instanceof Cache) component.flush();
    if (fault.type === 'reconnect' && component instanceof Source) {
      component.reconnect(component.connections);
    }
    if (fault.type === 'redeliver' && isMailbox(component)) component.redeliver();
    if (fault.type === 'switchOver' && component instanceof ReplicatedStore) component.switchOver();
    this.kernel.touched.everything();
  }

  /** The version before the one that is mended comes back, unless a later one has taken its place already. */
  private rollBack(id: Id, { component, bootSeconds }: Deploy): void {
    const versions = this.active.filter(
      ({ fault }) => fault.type === 'deploy' && fault.component === component,
    );
    if (versions.at(-1)?.id !== id) return;
    const before = versions.at(-2)?.fault as Deploy | undefined;
    this.rollOut(component, bootSeconds, before?.share ?? 0);
  }

  private rollOut(id: Id, bootSeconds: number, share: number): void {
    const component = this.componentWith(id);
    if (component instanceof ServerPool) component.restarts.begin(bootSeconds, 1, share);
  }

  private componentWith(id: Id): Behaviour | undefined {
    return this.kernel.components.find(
      (component) => component.component.id === id && component.faults.removed === 0,
    );
  }
}

/** A fault that grows, as the one that it amounts to at a whole second. */
function atSecond({ fault, sinceSeconds }: ActiveFault, second: number): Fault {
  if (fault.type !== 'ramp' && fault.type !== 'grow') return fault;
  const { component, overSeconds } = fault;
  const grown = Math.min(1, Math.max(0, second - sinceSeconds) / overSeconds);
  const factor = 1 + (fault.factor - 1) * grown;
  return { type: fault.type === 'ramp' ? 'traffic' : 'slow', component, factor };
}

function pausesOf(id: Id, active: readonly ActiveFault[]): readonly Pauses[] {
  return active.flatMap(({ fault }) =>
    fault.type === 'pauses' && fault.component === id
      ? [{ pauseSeconds: fault.pauseMs * 1e-3, pauseEvery: fault.everySeconds }]
      : [],
  );
}

function flapsOf(id: Id, active: readonly ActiveFault[]): readonly Flap[] {
  return active.flatMap(({ fault, sinceSeconds }) => {
    if (fault.type !== 'flap' || fault.component !== id) return [];
    const instances = fault.instances === 0 ? Infinity : fault.instances;
    return [{ instances, everySeconds: fault.everySeconds, sinceSeconds }];
  });
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
  link.faults.added = 0;
  let passing = 1;
  for (const fault of faults) {
    if (!('connection' in fault) || fault.connection !== link.id) continue;
    if (fault.type === 'cut') passing = 0;
    else if (fault.type === 'lossy') passing *= 1 - fault.share;
    else link.faults.added += fault.addedMs * 1e-3;
  }
  link.faults.cut = 1 - passing;
}

function applyToSource(source: Source, faults: readonly Fault[], traffic: Traffic): void {
  const before = source.factor;
  const isNoisier = source.tenantFactors.set(tenantFactorsOf(faults, traffic));
  let factor = 1;
  for (const fault of faults) {
    if (fault.type !== 'traffic') continue;
    if (fault.component === 0 || fault.component === source.component.id) {
      factor = Math.min(MOST_FACTOR, factor * fault.factor);
    }
  }
  if (factor === source.flow.factor && !isNoisier) return;
  source.flow.factor = factor;
  source.changePace(before);
}

function tenantFactorsOf(faults: readonly Fault[], traffic: Traffic): ReadonlyMap<number, number> {
  const factors = new Map<number, number>();
  for (const fault of faults) {
    if (fault.type !== 'noisyTenant') continue;
    const tenant = traffic.tenantNumber(fault.tenant);
    factors.set(tenant, Math.min(MOST_FACTOR, (factors.get(tenant) ?? 1) * fault.factor));
  }
  return factors;
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

function isOfAll({ instances = 0 }: { readonly instances?: number }): boolean {
  return instances === 0;
}

/** Sets the speeds and the failing shares of the instances; the largest share. Faults of some act on the first ones. */
function hamper(behaviour: Behaviour, faults: readonly Fault[]): number {
  const { component, instances } = behaviour;
  const restarts = behaviour instanceof ServerPool ? behaviour.restarts : undefined;
  const own = faults
    .filter((fault) => fault.type === 'slow' || fault.type === 'errors')
    .filter((fault) => fault.component === component.id);
  let [place, most] = [0, 0];
  for (let instance = 0; instance < instances.count; instance++) {
    let [factor, working] = [1, 1 - (restarts?.shareAt(instance) ?? 0)];
    for (const fault of own) {
      if (!isOfAll(fault) && place >= (fault.instances ?? 0)) continue;
      if (fault.type === 'errors') working *= 1 - fault.share;
      else if (!isOfAll(fault)) factor = Math.min(MOST_FACTOR, factor * fault.factor);
    }
    instances.slowness[instance] = factor / instances.speed[instance]!;
    instances.errors[instance] = 1 - working;
    most = Math.max(most, 1 - working);
    if (!instances.isRetired(instance)) place++;
  }
  return most;
}
