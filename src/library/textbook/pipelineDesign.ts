import { plainRule } from '../../model/plainRule';
import type { CallRule } from '../../model/CallRule';
import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { Design } from '../../model/Design';
import type { Distribution } from '../../model/Distribution';
import type { ParameterValue } from '../../model/ParameterValue';
import { emptyDesign } from '../../model/emptyDesign';

/** Parameters of the client that sends the requests. */
export type Arrivals = Readonly<Record<string, ParameterValue>>;

/** One station of a chain: `slots` that work, and places to wait; without a limit, all may wait. */
export interface Station {
  readonly slots: number;
  readonly serviceTime: Distribution;
  readonly queueLimit?: number;
  /** Further parameters of a service. */
  readonly settings?: Readonly<Record<string, ParameterValue>>;
}

const firstStation = 101;
const firstConnection = 201;

/** A client and a chain of services that hand each request on to the next; the last one answers. No network delay, no timeout. */
export function pipelineDesign(arrivals: Arrivals, stations: readonly Station[]): Design {
  return {
    ...emptyDesign,
    name: 'Reference case',
    nextId: 1_000,
    keySpaces: [{ id: 3, name: 'Items', keys: 1, zipf: 0 }],
    operations: [{ id: 4, name: 'Read', access: 'read', keySpace: 3 }],
    components: [clientOf(arrivals), ...stations.map(componentOf)],
    connections: stations.map((_, place) => connectionOf(place)),
  };
}

function clientOf(arrivals: Arrivals): Component {
  const parameters = { timeoutMs: 0, ...arrivals };
  return { ...column(0), id: firstStation - 1, kind: 'client', name: 'Client', parameters };
}

function componentOf(
  { slots, serviceTime, queueLimit, settings }: Station,
  number: number,
): Component {
  const waiting: Component['parameters'] =
    queueLimit === undefined ? { waiting: 'unbounded' } : { waiting: 'bounded', queueLimit };
  const parameters = { slots, serviceTime, ...waiting, ...settings };
  const id = firstStation + number;
  return { ...column(number + 1), id, kind: 'service', name: `Service ${number + 1}`, parameters };
}

function column(number: number): Pick<Component, 'x' | 'y' | 'placement'> {
  return { x: number * 300, y: 0, placement: [{ zone: 1, instances: 1 }] };
}

/** The connection that leads to a station: from the client, or handed on by the station before. */
function connectionOf(number: number): Connection {
  return {
    id: firstConnection + number,
    from: firstStation + number - 1,
    to: firstStation + number,
    parameters: { delay: 'own', ownDelay: { type: 'constant', value: 0 }, timeoutMs: 0 },
    ...(number > 0 && { rules: [forward] }),
  };
}

const forward: CallRule = { ...plainRule, mode: 'forward' };
