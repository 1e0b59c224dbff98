import { plainRule } from '../../../model/plainRule';
import type { CallRule } from '../../../model/CallRule';
import type { Component } from '../../../model/Component';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import { emptyDesign } from '../../../model/emptyDesign';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { Report } from '../../../model/Report';
import { takeReport } from '../../../engine/report/takeReport';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';
import { Unsupported } from '../Unsupported';

/** A service whose slots fill with calls to something that hangs, and the share of its other requests that suffer. */
export const bulkhead: Family = { name: 'E-BULKHEAD', way: 'design', measure };

type Settings = Readonly<Record<string, ParameterValue>>;

/** After so many seconds the success of the other requests is looked at. */
const SETTLED = 5;
const instantly = { type: 'constant', value: 0 } as const;
/** Ids; the zone has 1. */
const [clientA, clientB, service, calleeA, calleeB] = [11, 12, 13, 14, 15];

function measure({ parameters, run, seed }: Task): Metrics {
  const { durationSeconds } = run;
  if (durationSeconds === undefined) throw new Unsupported('it does not say how long to run');
  const slots = parameters.number('slots');
  const rates = [parameters.number('rate_A'), parameters.number('rate_B')] as const;
  const times = [parameters.number('hang_s'), parameters.number('B_s')] as const;
  parameters.finish();
  const shared = beginRun({ ...sharedService(slots, rates, times, {}), seed });
  let exhausted = NaN;
  while (shared.nowSeconds < durationSeconds) {
    const { held, busy } = shared.world.componentOf(service)!.meter;
    if (Number.isNaN(exhausted) && held.value + busy.value === slots) exhausted = shared.nowSeconds;
    if (shared.nowSeconds === SETTLED) shared.resetMeasures();
    shared.advance(shared.nowSeconds < SETTLED ? SETTLED : durationSeconds, 1);
  }
  const halves = { limit: 'pool', maxInFlight: Math.floor(slots / 2), maxPending: 0 };
  const parted = beginRun({ ...sharedService(slots, rates, times, halves), seed });
  parted.advance(durationSeconds, Infinity);
  return {
    'B success fraction with bulkhead': successOfB(takeReport(parted)),
    time_until_shared_pool_exhausted_s: exhausted,
    'B success fraction shared pool (after 5 s)': successOfB(takeReport(shared)),
  };
}

function successOfB({ components }: Report): number {
  const client = components.find(({ id }) => id === clientB)!;
  return client.completions / (client.finished || 1);
}

/** Two clients, each with an operation of its own, a service without waiting places, and one callee for each operation. */
function sharedService(
  slots: number,
  rates: readonly [number, number],
  times: readonly [number, number],
  policy: Settings,
): Design {
  return {
    ...emptyDesign,
    nextId: 2_000,
    keySpaces: [{ id: 90, name: 'Items', keys: 1, zipf: 0 }],
    operations: [91, 92].map((id) => ({ id, name: `Read ${id}`, access: 'read', keySpace: 90 })),
    components: [
      ...[clientA, clientB].map((id, place) => {
        const mix = [{ operation: 91 + place, share: 1 }];
        const arrivals = { arrivals: 'poisson', rate: rates[place]!, timeoutMs: 0 };
        return component(id, 'client', { ...arrivals, mix });
      }),
      component(service, 'service', { slots, serviceTime: instantly, queueLimit: 0 }),
      ...[calleeA, calleeB].map((id, place) => {
        const serviceTime = { type: 'constant', value: times[place]! * 1_000 } as const;
        return component(id, 'service', { slots: 100_000, serviceTime });
      }),
    ],
    connections: [
      connection(clientA, service),
      connection(clientB, service),
      { ...connection(service, calleeA, policy), rules: [ruleFor(91)] },
      { ...connection(service, calleeB, policy), rules: [ruleFor(92)] },
    ],
  };
}

function component(id: number, kind: string, parameters: Settings): Component {
  const placement = [{ zone: 1, instances: 1 }];
  return { id, kind, name: `${kind} ${id}`, x: id * 200, y: 0, placement, parameters };
}

function connection(from: number, to: number, policy: Settings = {}): Connection {
  const parameters = { delay: 'own', ownDelay: instantly, timeoutMs: 0, ...policy };
  return { id: 100 * from + to, from, to, parameters };
}

function ruleFor(operation: number): CallRule {
  return { ...plainRule, operations: [operation] };
}
