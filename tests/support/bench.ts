import { kindOf } from '../../src/catalogue/kindOf';
import type { Behaviour } from '../../src/engine/behaviours/Behaviour';
import { linkCount } from '../../src/engine/measures/LinkMeter';
import { meterCount } from '../../src/engine/measures/Meter';
import { Simulation } from '../../src/engine/Simulation';
import type { CallRule } from '../../src/model/CallRule';
import type { Component } from '../../src/model/Component';
import type { Design } from '../../src/model/Design';
import type { Distribution } from '../../src/model/Distribution';
import type { Edit } from '../../src/model/Edit';
import type { Fault } from '../../src/model/Fault';
import { type Outcome, outcomes } from '../../src/model/Outcome';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { ScenarioStep } from '../../src/model/Scenario';

type Parameters = Readonly<Record<string, ParameterValue>>;

/** The zones of every bench. */
export const zoneA = 901;
export const zoneB = 902;

/** The operations of every bench. */
export const read = 904;
export const write = 905;

/** A distribution that always gives the same number of milliseconds. */
export function always(value: number): Distribution {
  return { type: 'constant', value };
}

/** What stands on the bench besides kind and parameters. */
interface Standing {
  readonly instances?: number;
  readonly zones?: readonly (readonly [zone: number, instances: number])[];
}

/**
 * A few components wired on a bench. Hops take no time and calls wait for ever unless a connection says otherwise, so that
 * a test can tell each time exactly. There are `keys` keys, each as popular as the others.
 */
export class Bench {
  private design: Design;

  constructor(keys = 1) {
    this.design = {
      name: 'Bench',
      seed: 42,
      slice: 1,
      planRules: 1,
      nextId: 1_000,
      zones: [
        { id: zoneA, name: 'Zone A', region: 'Region' },
        { id: zoneB, name: 'Zone B', region: 'Region' },
      ],
      keySpaces: [{ id: 903, name: 'Keys', keys, zipf: 0 }],
      operations: [
        { id: read, name: 'Read', access: 'read', keySpace: 903 },
        { id: write, name: 'Write', access: 'update', keySpace: 903 },
      ],
      components: [],
      connections: [],
      scenario: { durationSeconds: 300, steps: [] },
    };
  }

  /** Puts a component on the bench; its id is also given to `start`ed verbs. */
  put(id: number, kind: string, parameters: Parameters = {}, standing: Standing = {}): this {
    const zones = standing.zones ?? [[0, standing.instances ?? 1]];
    const component: Component = {
      id,
      kind,
      name: `${kind} ${id}`,
      x: 0,
      y: 0,
      placement: zones.map(([zone, instances]) => ({ zone, instances })),
      parameters,
    };
    this.design = { ...this.design, components: [...this.design.components, component] };
    return this;
  }

  /** A client that sends one operation at an even rate, the first after one gap, and waits for ever unless told otherwise. */
  client(id: number, ratePerSecond: number, operation = read, parameters: Parameters = {}): this {
    return this.put(id, 'client', {
      arrivals: 'constant',
      rate: ratePerSecond,
      mix: [{ operation, share: 1 }],
      timeoutMs: 0,
      jitter: 'none',
      ...parameters,
    });
  }

  /** A service with a fixed time of work. */
  service(id: number, workMs: number, parameters: Parameters = {}, standing: Standing = {}): this {
    return this.put(id, 'service', { serviceTime: always(workMs), ...parameters }, standing);
  }

  /** A database with a fixed time for reads and writes. */
  database(id: number, workMs: number, parameters: Parameters = {}, standing: Standing = {}): this {
    const times = { serviceTime: always(workMs), writeTime: always(workMs) };
    return this.put(id, 'sql-database', { ...times, ...parameters }, standing);
  }

  /** A cache whose commands take no time. */
  cache(id: number, parameters: Parameters = {}, standing: Standing = {}): this {
    return this.put(id, 'cache', { serviceTime: always(0), ...parameters }, standing);
  }

  /** A balancer that takes no time. */
  balancer(id: number, parameters: Parameters = {}): this {
    return this.put(id, 'load-balancer', { serviceTime: always(0), ...parameters });
  }

  /** A queue that stores in no time. */
  queue(id: number, parameters: Parameters = {}): this {
    return this.put(id, 'queue', { serviceTime: always(0), ...parameters });
  }

  /** A worker with a fixed time of work and one job at a time. */
  worker(id: number, workMs: number, parameters: Parameters = {}, standing: Standing = {}): this {
    const settings = { serviceTime: always(workMs), slots: 1, ...parameters };
    return this.put(id, 'worker', settings, standing);
  }

  /** Connects two components; the id of the connection is 100 times the first plus the second. */
  wire(from: number, to: number, parameters: Parameters = {}, rules?: readonly CallRule[]): this {
    const connection = {
      id: from * 100 + to,
      from,
      to,
      parameters: {
        delay: 'own',
        ownDelay: always(0),
        timeoutMs: 0,
        jitter: 'none',
        ...parameters,
      },
      ...(rules && { rules }),
    };
    this.design = { ...this.design, connections: [...this.design.connections, connection] };
    return this;
  }

  /** Key spaces of one key each, from 31 on, and an operation that reads each, from 41 on. */
  keySpacesAndReads(count: number): this {
    const places = Array.from({ length: count }, (_, place) => place + 1);
    this.design = {
      ...this.design,
      keySpaces: places.map((place) => ({
        id: 30 + place,
        name: `Key ${place}`,
        keys: 1,
        zipf: 0,
      })),
      operations: places.map((place) => ({
        id: 40 + place,
        name: `Read ${place}`,
        access: 'read',
        keySpace: 30 + place,
      })),
    };
    return this;
  }

  /** Adds steps to the scenario. */
  scenario(...steps: readonly ScenarioStep[]): this {
    this.design = { ...this.design, scenario: { durationSeconds: 300, steps } };
    return this;
  }

  /** The design that stands on the bench. */
  get drawing(): Design {
    return this.design;
  }

  /** Brings it to life. */
  start(): Running {
    return new Running(this.design);
  }
}

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
    this.simulation.advance(seconds, Infinity);
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
