import type { Component } from '../model/Component';
import type { Connection } from '../model/Connection';
import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { Kind, KindOf } from '../model/Kind';
import type { Operation } from '../model/Operation';
import type { Problem } from '../model/Problem';
import type { Behaviour } from './behaviours/Behaviour';
import { Cache } from './behaviours/Cache';
import { behavesAs } from './behaviours/behavesAs';
import { makeBehaviour } from './behaviours/makeBehaviour';
import { isMailbox } from './behaviours/isMailbox';
import { Router } from './behaviours/Router';
import { Source } from './behaviours/Source';
import { Store } from './behaviours/Store';
import { Evacuation } from './faults/Evacuation';
import { FaultBoard } from './faults/FaultBoard';
import { Kernel } from './Kernel';
import type { SavedWorld } from './Keyframe';
import { Link } from './Link';
import { compilePlans } from './plans/compilePlan';
import { inferRules } from './plans/inferRules';
import { MOST_OPERATIONS } from './plans/PlanRunner';
import type { Plan } from './plans/Plan';
import type { Saved } from './state/Saveable';
import { merged, Traffic } from './Traffic';

/** Parts that were ever in one run keep their place, with what was measured: so many of each at most. */
const most = { components: 2_000, links: 8_000, keySpaces: 1_000, tenants: 250 } as const;

/** Why a run takes no more edits. */
export const tooOften: readonly Problem[] = [
  {
    path: '',
    message: 'This run has been changed too often to take another change. Start it again.',
  },
];

/** A design brought to life: the behaviours and links of a kernel, kept in line with the design through edits. */
export class World {
  readonly kernel: Kernel;
  readonly traffic = new Traffic();
  readonly faults: FaultBoard;
  private readonly evacuation: Evacuation;
  private readonly kindOf: KindOf;

  constructor(seed: number, kindOf: KindOf) {
    this.kernel = new Kernel(seed);
    this.kernel.plans.joins.traffic = this.traffic;
    this.kernel.operations = this.traffic.operations;
    this.faults = new FaultBoard(this.kernel, this.traffic);
    this.evacuation = new Evacuation(this.kernel);
    this.kindOf = kindOf;
  }

  /** Makes what the design has and the run has not, takes away what it no longer has, and passes all values on. */
  follow(design: Design): void {
    this.traffic.configure(design);
    const gone = this.removeComponents(design);
    const severed = this.removeLinks(design);
    const fresh = this.addComponents(design.components);
    this.addLinks(design.connections);
    this.configure(design);
    this.plan(design);
    for (const component of gone) this.empty(component);
    for (const link of severed) this.evacuation.sever(link);
    for (const component of fresh) component.begin();
    this.faults.apply();
  }

  /** Why a run that has come this far cannot take up a changed design; empty when it can. */
  checkRoom(design: Design): readonly Problem[] {
    const { kernel, traffic } = this;
    const components = design.components.filter(({ id }) => this.componentOf(id) === undefined);
    const links = design.connections.filter(({ id }) => this.linkOf(id) === undefined);
    const isFull =
      kernel.components.length + components.length > most.components ||
      kernel.links.length + links.length > most.links ||
      merged(traffic.known.operations, design.operations).length > MOST_OPERATIONS ||
      merged(traffic.known.keySpaces, design.keySpaces).length > most.keySpaces ||
      merged(traffic.known.tenants ?? [], design.tenants ?? []).length > most.tenants;
    return isFull ? tooOften : [];
  }

  save(): SavedWorld {
    const { kernel, traffic } = this;
    return {
      traffic: traffic.known,
      components: kernel.components.map((component) => component.component),
      links: kernel.links.map(({ connection, from, to }) => ({ connection, from, to })),
      plans: kernel.plans.save(),
      faults: this.faults.active,
      state: [
        kernel.state.save(),
        traffic.state.save(),
        kernel.components.map((component) => component.state.save()),
        kernel.links.map((link) => link.state.save()),
      ],
    };
  }

  /** Makes behaviours and links as they were, removed ones included, without starting anything, and gives them their state back. */
  restore(saved: SavedWorld, design: Design): void {
    const { kernel, traffic } = this;
    traffic.configure(saved.traffic);
    traffic.configure(design);
    for (const component of saved.components) this.addComponent(component).configure(component);
    for (const { connection, from, to } of saved.links) this.addLink(connection, from, to);
    this.restoreState(saved.state);
    kernel.plans.restore(saved.plans);
    this.faults.restore(saved.faults);
    // The classes of timeouts and what is there and what is not are known only now.
    for (const link of kernel.links) this.configureLink(link, link.connection);
    this.wire(design);
    for (const component of kernel.components) component.onRestored();
    this.faults.judge();
  }

  private restoreState(saved: readonly Saved[]): void {
    const { kernel, traffic } = this;
    const [forKernel, forTraffic, forComponents, forLinks] = saved;
    kernel.state.restore(forKernel!);
    traffic.state.restore(forTraffic!);
    kernel.components.forEach((component, index) =>
      component.state.restore((forComponents as readonly Saved[])[index]!),
    );
    kernel.links.forEach((link, index) =>
      link.state.restore((forLinks as readonly Saved[])[index]!),
    );
  }

  /** The running component with this id; undefined when it was removed or never there. */
  componentOf(id: Id): Behaviour | undefined {
    return this.kernel.components.find(
      (component) => component.component.id === id && component.faults.removed === 0,
    );
  }

  linkOf(id: Id): Link | undefined {
    return this.kernel.links.find((link) => link.id === id && link.faults.removed === 0);
  }

  private addComponents(components: readonly Component[]): readonly Behaviour[] {
    const fresh = components.filter((component) => this.componentOf(component.id) === undefined);
    return fresh.map((component) => this.addComponent(component));
  }

  private addComponent(component: Component): Behaviour {
    const { kernel, traffic } = this;
    const kind = this.kindOf(component.kind) as Kind;
    const behaviour = makeBehaviour(kernel, kernel.components.length, component, kind, traffic);
    kernel.add(behaviour);
    return behaviour;
  }

  private addLinks(connections: readonly Connection[]): void {
    const indexOf = (id: Id): number => this.componentOf(id)!.index;
    for (const connection of connections) {
      if (this.linkOf(connection.id) === undefined) {
        this.addLink(connection, indexOf(connection.from), indexOf(connection.to));
      }
    }
  }

  private addLink(connection: Connection, from: number, to: number): void {
    const { links } = this.kernel;
    links.push(new Link(links.length, connection, from, to, this.kernel));
  }

  /** Marks what the design no longer has; the same id may come back as another component. */
  private removeComponents(design: Design): readonly Behaviour[] {
    const gone = this.kernel.components.filter(
      ({ component, faults }) =>
        faults.removed === 0 &&
        !design.components.some(({ id, kind }) => id === component.id && kind === component.kind),
    );
    for (const component of gone) component.faults.removed = 1;
    if (gone.length > 0) this.kernel.isSound = false;
    return gone;
  }

  private removeLinks(design: Design): readonly Link[] {
    const { components, links } = this.kernel;
    const isAt = (index: number, id: Id): boolean =>
      components[index]!.component.id === id && components[index]!.faults.removed === 0;
    const gone = links.filter(
      (link) =>
        link.faults.removed === 0 &&
        !design.connections.some(
          ({ id, from, to }) => id === link.id && isAt(link.from, from) && isAt(link.to, to),
        ),
    );
    for (const link of gone) link.faults.removed = 1;
    if (gone.length > 0) this.kernel.isSound = false;
    return gone;
  }

  private configure(design: Design): void {
    for (const component of design.components) this.componentOf(component.id)!.configure(component);
    for (const connection of design.connections) {
      this.configureLink(this.linkOf(connection.id)!, connection);
    }
  }

  private configureLink(link: Link, connection: Connection): void {
    link.configure(connection);
    const caller = this.kernel.components[link.from];
    const { timeouts, policies } = this.kernel;
    const policy = (caller instanceof Source ? caller.policy : undefined) ?? link.policy;
    const allowance = isMailbox(caller) ? caller.allowanceOn(link) : policy.timeout;
    link.protect(policy, allowance, timeouts.classOf(allowance));
    // A larger pool has room for those in line.
    for (const place of link.guard?.grantable ?? []) policies.callLine(link, place);
  }

  /** Ends everything in a component that was taken out of the design. */
  private empty(component: Behaviour): void {
    for (let instance = 0; instance < component.instances.count; instance++) {
      this.evacuation.vacate(component, instance, false);
    }
    if (component instanceof Source) component.reschedule();
    if (isMailbox(component)) component.clear();
  }

  private plan(design: Design): void {
    const { kernel, traffic } = this;
    const rules = inferRules(design, this.kindOf);
    const links = new Map(
      kernel.links
        .filter((link) => link.faults.removed === 0)
        .map((link) => [link.id, link.index] as const),
    );
    const outgoing = new Map<Id, Connection[]>();
    for (const connection of design.connections) {
      const others = outgoing.get(connection.from);
      if (others === undefined) outgoing.set(connection.from, [connection]);
      else others.push(connection);
    }
    const operations = traffic.operations.map((running) =>
      design.operations.find((other) => other.id === running.id),
    );
    const places = {
      linkOf: (id: Id) => links.get(id) ?? -1,
      keySpaceOf: (id: Id) => traffic.keySpaces.findIndex((keys) => keys.id === id),
      sharedAt: (id: Id) => this.sharedAt(links.get(id) ?? -1),
    };
    const isTurned =
      kernel.plans.hasTurned ||
      design.connections.some(({ rules: own }) => own?.some(({ asks }) => asks !== undefined));
    const turned = operations.map((operation) => operation && turnedRound(operation));
    for (const component of kernel.components) {
      const isGone = component.faults.removed > 0;
      const all = isGone ? [] : (outgoing.get(component.component.id) ?? []);
      // A gate asks its counter store by itself.
      const own = behavesAs(component, 'gate') ? all.filter(({ to }) => !this.isLookup(to)) : all;
      const plans = compilePlans(own, operations, rules, places);
      // A source follows one rule only, whatever its step.
      const inForce = component instanceof Source ? plans.map(inOneStep) : plans;
      kernel.plans.enact(component.index, inForce);
      if (isTurned) {
        kernel.plans.enactTurned(component.index, compilePlans(own, turned, rules, places));
      }
    }
    this.wire(design);
  }

  /** The index of the cache behind a link whose callers share what they load; -1 for any other link. */
  private sharedAt(link: number): number {
    const callee = this.kernel.components[this.kernel.links[link]?.to ?? -1];
    return callee instanceof Cache && callee.isShared ? callee.index : -1;
  }

  private isLookup(component: Id): boolean {
    return this.componentOf(component)?.kind.receives === 'lookup';
  }

  /** Tells routers and queues their connections, and caches the store whose values they hold. */
  private wire(design: Design): void {
    const { components, links } = this.kernel;
    const { operations } = this.traffic;
    this.kernel.payloads = [
      operations.map((operation) => operation.requestBytes),
      operations.map((operation) => operation.replyBytes),
    ];
    const caches = components.filter((component) => component instanceof Cache);
    for (const store of components) {
      if (!(store instanceof Store)) continue;
      const isBefore = ({ index }: Cache) =>
        links.some(
          ({ from, to, faults }) => from === index && to === store.index && faults.removed === 0,
        );
      store.writers = caches.filter(isBefore);
    }
    for (const component of components) {
      const outgoing = links.filter(
        (link) => link.from === component.index && link.faults.removed === 0,
      );
      if (component instanceof Router || isMailbox(component) || behavesAs(component, 'gate')) {
        component.connect(outgoing);
      }
      if (component instanceof Cache) component.follow(this.originOf(component, design));
    }
  }

  /** The one store that a cache's values come from: behind it, or beside it at all of its callers. */
  private originOf(cache: Cache, design: Design): Store | undefined {
    const { id } = cache.component;
    const callers = design.connections
      .filter((connection) => connection.to === id)
      .map((connection) => connection.from);
    const stores = new Set<Store>();
    for (const connection of design.connections) {
      if (connection.from !== id && !callers.includes(connection.from)) continue;
      const callee = this.componentOf(connection.to);
      if (callee instanceof Store) stores.add(callee);
    }
    return stores.size === 1 ? [...stores][0] : undefined;
  }
}

function inOneStep({ steps }: Plan): Plan {
  return { steps: steps.length > 1 ? [steps.flat()] : steps };
}

/** The operation as it is where a call rule asks for a write instead of a read, or the other way round. */
function turnedRound(operation: Operation): Operation {
  return { ...operation, access: operation.access === 'read' ? 'update' : 'read' };
}
