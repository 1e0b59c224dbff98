import type { CallRule } from '../../src/model/CallRule';
import type { Component } from '../../src/model/Component';
import type { Design } from '../../src/model/Design';
import type { Distribution } from '../../src/model/Distribution';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { ScenarioStep } from '../../src/model/Scenario';
import { Running } from './Running';

type Parameters = Readonly<Record<string, ParameterValue>>;

/** The zones of every bench. */
export const zoneA = 901;
export const zoneB = 902;

/** The operations of every bench. */
export const read = 904;
export const write = 905;

/** The tenants of a bench that has some. */
export const firstTenant = 907;
export const secondTenant = 908;

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

  /** A topic that stores in no time. */
  topic(id: number, parameters: Parameters = {}): this {
    return this.put(id, 'topic', { serviceTime: always(0), ...parameters });
  }

  /** A log that stores in no time, of one partition and one broker, which loses no time over anything else either. */
  log(id: number, parameters: Parameters = {}, standing: Standing = {}): this {
    const settings = {
      serviceTime: always(0),
      partitions: 1,
      partitionRate: 0,
      copies: 1,
      copyLagMs: 0,
      commitSeconds: 0,
      rebalanceSeconds: 0,
      ...parameters,
    };
    return this.put(id, 'log', settings, standing);
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

  /** Changes what operations, key spaces or tenants the design has. */
  with(change: Pick<Partial<Design>, 'operations' | 'keySpaces' | 'tenants'>): this {
    this.design = { ...this.design, ...change };
    return this;
  }

  /** Two tenants, the first with three times the share of the second. */
  tenants(): this {
    return this.with({
      tenants: [
        { id: firstTenant, name: 'First', share: 3 },
        { id: secondTenant, name: 'Second', share: 1 },
      ],
    });
  }

  /** Says how much an operation matters. */
  prioritise(operation: number, priority: number): this {
    const operations = this.design.operations.map((one) =>
      one.id === operation ? { ...one, priority } : one,
    );
    this.design = { ...this.design, operations };
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
