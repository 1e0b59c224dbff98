import type { Component } from '../model/Component';
import type { Connection } from '../model/Connection';
import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { Kind, KindOf } from '../model/Kind';
import type { Behaviour } from './behaviours/Behaviour';
import { Cache } from './behaviours/Cache';
import { makeBehaviour } from './behaviours/makeBehaviour';
import { Queue } from './behaviours/Queue';
import { Router } from './behaviours/Router';
import { Source } from './behaviours/Source';
import { Store } from './behaviours/Store';
import { Evacuation } from './faults/Evacuation';
import { FaultBoard } from './faults/FaultBoard';
import { Kernel } from './Kernel';
import { Link } from './Link';
import { compilePlan } from './plans/compilePlan';
import { inferRules } from './plans/inferRules';
import type { Saved } from './state/Saveable';
import { Traffic } from './Traffic';

/** A design brought to life: the behaviours and links of a kernel, kept in line with the design through edits. */
export class World {
  readonly kernel: Kernel;
  readonly traffic = new Traffic();
  readonly faults: FaultBoard;
  private readonly kindOf: KindOf;

  constructor(seed: number, kindOf: KindOf) {
    this.kernel = new Kernel(seed);
    this.faults = new FaultBoard(this.kernel, this.traffic);
    this.kindOf = kindOf;
  }

  /** Makes what the design has and the run has not, takes away what it no longer has, and passes all values on. */
  follow(design: Design): void {
    this.traffic.configure(design);
    const fresh = this.addComponents(design.components);
    this.addLinks(design.connections);
    this.configure(design);
    this.plan(design);
    for (const component of fresh) component.begin();
    this.faults.apply();
  }

  /** Makes behaviours and links without starting anything: their state is to be restored from a keyframe. */
  rebuild(
    components: readonly Component[],
    connections: readonly Connection[],
    design: Design,
  ): void {
    this.traffic.configure(design);
    this.addComponents(components);
    this.addLinks(connections);
    this.configure(design);
    this.wire(design);
  }

  save(): readonly Saved[] {
    const { kernel, traffic } = this;
    return [
      kernel.state.save(),
      traffic.state.save(),
      kernel.components.map((component) => component.state.save()),
      kernel.links.map((link) => link.state.save()),
    ];
  }

  restore(saved: readonly Saved[]): void {
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
    for (const component of kernel.components) component.onRestored();
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
    const { kernel } = this;
    const fresh = components.filter((component) => this.componentOf(component.id) === undefined);
    return fresh.map((component) => {
      const kind = this.kindOf(component.kind) as Kind;
      const behaviour = makeBehaviour(
        kernel,
        kernel.components.length,
        component,
        kind,
        this.traffic,
      );
      kernel.add(behaviour);
      return behaviour;
    });
  }

  private addLinks(connections: readonly Connection[]): void {
    const { kernel } = this;
    for (const connection of connections) {
      if (this.linkOf(connection.id) !== undefined) continue;
      const from = this.indexOf(connection.from);
      const to = this.indexOf(connection.to);
      kernel.links.push(new Link(kernel.links.length, connection, from, to, kernel.seed));
    }
  }

  private indexOf(id: Id): number {
    const { components } = this.kernel;
    for (let index = components.length - 1; index >= 0; index--) {
      if (components[index]!.component.id === id) return index;
    }
    return -1;
  }

  private configure(design: Design): void {
    for (const component of this.kernel.components) {
      const now = design.components.find((other) => other.id === component.component.id);
      if (now !== undefined) {
        component.configure(now);
      } else if (component.faults.removed === 0) {
        component.configure(component.component);
        component.faults.removed = 1;
        this.empty(component);
      }
    }
    for (const link of this.kernel.links) this.configureLink(link, design);
  }

  private configureLink(link: Link, design: Design): void {
    const now = design.connections.find((connection) => connection.id === link.id);
    link.configure(now ?? link.connection);
    if (now === undefined) link.faults.removed = 1;
    const caller = this.kernel.components[link.from];
    if (caller instanceof Source && caller.policy !== undefined) link.policy = caller.policy;
    const allowance = caller instanceof Queue ? caller.visibility : link.policy.timeout;
    link.timeoutClass = this.kernel.timeouts.classOf(allowance);
  }

  /** Ends everything in a component that was taken out of the design. */
  private empty(component: Behaviour): void {
    const evacuation = new Evacuation(this.kernel);
    for (let instance = 0; instance < component.instances.count; instance++) {
      evacuation.vacate(component, instance, false);
    }
    if (component instanceof Source) component.reschedule();
  }

  private plan(design: Design): void {
    const { kernel, traffic } = this;
    const rules = inferRules(design, this.kindOf);
    const linkOf = (id: Id): number => this.linkOf(id)?.index ?? -1;
    for (const component of kernel.components) {
      const plans = traffic.operations.map((running) => {
        const operation = design.operations.find((other) => other.id === running.id);
        return operation === undefined || component.faults.removed > 0
          ? { steps: [] }
          : compilePlan(design, component.component.id, operation, rules, linkOf);
      });
      kernel.plans.enact(component.index, plans);
    }
    this.wire(design);
  }

  /** Tells routers and queues their connections, and caches the store whose values they hold. */
  private wire(design: Design): void {
    const { components, links } = this.kernel;
    for (const component of components) {
      const outgoing = links.filter(
        (link) => link.from === component.index && link.faults.removed === 0,
      );
      if (component instanceof Router || component instanceof Queue) component.connect(outgoing);
      if (component instanceof Cache) component.origin = this.originOf(component, design);
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
