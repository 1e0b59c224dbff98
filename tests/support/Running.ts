import { kindOf } from '../../src/catalogue/kindOf';
import type { Behaviour } from '../../src/engine/behaviours/Behaviour';
import { Store } from '../../src/engine/behaviours/Store';
import { storeReport } from '../../src/engine/report/storeReport';
import type { StoreReport } from '../../src/model/StoreReport';
import { Mailbox } from '../../src/engine/behaviours/Mailbox';
import { linkCount } from '../../src/engine/measures/LinkMeter';
import { meterCount } from '../../src/engine/measures/Meter';
import { messageCount } from '../../src/engine/messages/messageCount';
import { Simulation } from '../../src/engine/Simulation';
import { policyReport } from '../../src/engine/report/policyReport';
import type { Design } from '../../src/model/Design';
import type { Edit } from '../../src/model/Edit';
import type { Fault } from '../../src/model/Fault';
import type { PolicyReport } from '../../src/model/Report';
import { type Outcome, outcomes } from '../../src/model/Outcome';
import type { ParameterValue } from '../../src/model/ParameterValue';

/** What stands on a bench, running. */
export class Running {
  readonly simulation: Simulation;
  private faults = 5_000;

  constructor(design: Design) {
    const start = Simulation.start(design, kindOf);
    if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
    this.simulation = start.simulation;
  }

  /** Lets time pass up to a moment. */
  until(seconds: number): this {
    const there = this.simulation.advance(seconds, 5_000_000);
    if (!there) throw new Error(`Time stands still at ${this.simulation.nowSeconds} s.`);
    return this;
  }

  /** Causes a fault now; the number to mend it by. */
  break(fault: Fault): number {
    const id = this.faults++;
    this.expectNone(this.simulation.act({ type: 'break', id, fault }));
    return id;
  }

  mend(id: number): this {
    this.expectNone(this.simulation.act({ type: 'mend', id }));
    return this;
  }

  edit(edit: Edit): this {
    this.expectNone(this.simulation.act({ type: 'edit', edit }));
    return this;
  }

  /** Changes one parameter now. */
  set(id: number, parameter: string, value: ParameterValue): this {
    return this.edit({ type: 'setParameter', id, parameter, value });
  }

  /** Requests that ended in some way. */
  ended(outcome: Outcome): number {
    return this.simulation.world.kernel.requests.counts[1 + outcomes.indexOf(outcome)] ?? 0;
  }

  /** Requests that were started. */
  get started(): number {
    return this.simulation.world.kernel.requests.counts[0] ?? 0;
  }

  /** Seconds from start to answer of the slowest request that was answered well. */
  get slowest(): number {
    return this.simulation.world.kernel.requests.latency.whole().maximum;
  }

  /** One of the counts of a component. */
  count(id: number, count: Exclude<keyof typeof meterCount, 'ended'>): number {
    return this.component(id).meter.counts[meterCount[count]] ?? 0;
  }

  /** What a store has measured besides the usual. */
  store(id: number): StoreReport {
    const component = this.component(id);
    if (!(component instanceof Store)) throw new Error(`${id} is no store.`);
    return storeReport(component);
  }

  /** One of the counts of messages at a queue, topic or log. */
  told(id: number, count: keyof typeof messageCount): number {
    const component = this.component(id);
    if (!(component instanceof Mailbox)) throw new Error(`Component ${id} keeps no messages.`);
    return component.messages.counts[messageCount[count]] ?? 0;
  }

  /** Spans of a component that ended in some way. */
  spans(id: number, outcome: Outcome): number {
    return this.component(id).meter.counts[meterCount.ended + outcomes.indexOf(outcome)] ?? 0;
  }

  /** What is inside a component now. */
  now(id: number): { busy: number; held: number; waiting: number; inside: number } {
    const { busy, held, waiting, inside } = this.component(id).meter;
    return {
      busy: busy.value,
      held: held.value,
      waiting: waiting.value,
      inside: inside.value,
    };
  }

  /** One of the counts of the connection between two components. */
  calls(from: number, to: number, count: Exclude<keyof typeof linkCount, 'settled'>): number {
    return this.link(from, to).meter.counts[linkCount[count]] ?? 0;
  }

  /** Attempts between two components that ended in some way. */
  settled(from: number, to: number, outcome: Outcome): number {
    const { counts } = this.link(from, to).meter;
    return counts[linkCount.settled + outcomes.indexOf(outcome)] ?? 0;
  }

  /** What the policy of the connection between two components did. */
  policy(from: number, to: number): PolicyReport {
    const { guard } = this.link(from, to);
    if (guard === undefined) throw new Error('The connection has no policy.');
    const now = this.simulation.nowSeconds;
    return policyReport(guard, now, now);
  }

  component(id: number): Behaviour {
    const found = this.simulation.world.componentOf(id);
    if (found === undefined) throw new Error(`There is no component ${id}.`);
    return found;
  }

  private link(from: number, to: number) {
    const found = this.simulation.world.linkOf(from * 100 + to);
    if (found === undefined) throw new Error(`There is no connection from ${from} to ${to}.`);
    return found;
  }

  private expectNone(problems: readonly { readonly message: string }[]): void {
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  }
}
