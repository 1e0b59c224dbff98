import * as fc from 'fast-check';
import { kindOf } from '../../src/catalogue/kindOf';
import { applyEdit } from '../../src/model/applyEdit';
import { checkParameter } from '../../src/model/checkParameter';
import type { CallRule } from '../../src/model/CallRule';
import type { Component } from '../../src/model/Component';
import type { Connection } from '../../src/model/Connection';
import { connectionParameters } from '../../src/model/connectionParameters';
import { connectionProblem } from '../../src/model/connectionProblem';
import type { Design } from '../../src/model/Design';
import type { Distribution } from '../../src/model/Distribution';
import type { Edit } from '../../src/model/Edit';
import type { Parameter } from '../../src/model/Parameter';
import type { ParameterValue } from '../../src/model/ParameterValue';
import { arbitraryDesign } from '../support/arbitraryDesign';

/**
 * A design that runs: any drawing with a client, a balancer and a service in front of it, with times of milliseconds, few slots, small caches and
 * short lines, so that a second of it is full of waiting, timeouts, retries and evictions.
 */
export function arbitrarySystem(): fc.Arbitrary<Design> {
  return arbitraryDesign({ components: 6, connections: 16, steps: 0 })
    .chain((design) =>
      fc.record({
        design: fc.constant(design),
        components: fc.tuple(...design.components.map((one) => settings(parametersOf(one)))),
        connections: fc.tuple(...design.connections.map(() => settings(connectionParameters))),
        front: fc.record({
          client: settings(parametersOf({ kind: 'client' })),
          'load-balancer': settings(parametersOf({ kind: 'load-balancer' })),
          service: settings(parametersOf({ kind: 'service' })),
          worker: settings(parametersOf({ kind: 'worker' })),
        }),
        zipf: fc.constantFrom(0, 0.9, 2),
      }),
    )
    .map(({ design, components, connections, front, zipf }) =>
      withFront(
        {
          ...design,
          slice: 1,
          keySpaces: design.keySpaces.map((space) => ({ ...space, keys: 20, zipf })),
          // What follows does so while the run lasts.
          operations: design.operations.map(({ follow, ...rest }) => ({
            ...rest,
            ...(follow && { follow: { ...follow, delayMs: follow.delayMs / 86_400 } }),
          })),
          components: design.components.map((one, place) => ({
            ...one,
            placement: one.placement.slice(0, 2).map(({ instances, ...rest }) => ({
              ...rest,
              ...(rest.speed !== undefined && { speed: Math.min(2, Math.max(0.5, rest.speed)) }),
              instances: 1 + (instances % 3 && isMany(one) ? 1 : 0),
            })),
            parameters: components[place] ?? {},
          })),
          connections: design.connections.map((one, place) => tamed(one, connections[place] ?? {})),
        },
        front,
      ),
    );
}

type Settings = Readonly<Record<string, ParameterValue>>;

function parametersOf({ kind }: Pick<Component, 'kind'>): readonly Parameter[] {
  return kindOf(kind)?.parameters ?? [];
}

function isMany({ kind }: Component): boolean {
  return kindOf(kind)?.instances === 'many';
}

function tamed(connection: Connection, parameters: Connection['parameters']): Connection {
  const { rules, ...rest } = connection;
  return {
    ...rest,
    parameters,
    ...(rules && { rules: rules.map(tamedRule) }),
  };
}

/** Few calls, few look-ups, and timeouts that a second can show. */
function tamedRule(rule: CallRule): CallRule {
  const { counts, enough, timeoutMs } = rule;
  return {
    ...rule,
    missOf: rule.missOf % 4,
    count: 1 + (rule.count % 3),
    ...(counts && { counts: counts.map(({ count, share }) => ({ count: count % 4, share })) }),
    ...(enough !== undefined && { enough: 1 + (enough % 3) }),
    ...(timeoutMs !== undefined && { timeoutMs: timeoutMs === 0 ? 0 : 1 + (timeoutMs % 50) }),
  };
}

/** Adds a client, a balancer, a service and a worker that call what they can, and leaves out what cannot run. */
function withFront(design: Design, settingsOf: Readonly<Record<string, Settings>>): Design {
  const first = design.nextId;
  const frontKinds = ['client', 'load-balancer', 'service', 'worker'];
  const whole = frontKinds.reduce<Design>(
    (drawn, kind, place) =>
      edited(drawn, {
        type: 'addComponent',
        component: {
          id: first + place,
          kind,
          name: `Front ${kind}`,
          x: 0,
          y: 0,
          placement: [{ zone: 0, instances: place === 2 ? 2 : 1 }],
          parameters: settingsOf[kind] ?? {},
        },
      }),
    design,
  );
  const others = design.components.map(({ id }) => id);
  const [client, balancer, service, worker] = frontKinds.map((_, place) => first + place);
  const arrows = [
    [client, balancer],
    [balancer, service],
    ...others.slice(0, 1).map((id) => [client, id]),
    ...others.slice(0, 4).map((id) => [service, id]),
    ...others.map((id) => [id, worker]),
    ...others.slice(-2).map((id) => [worker, id]),
  ];
  return withoutIdle(arrows.reduce(drawArrow, whole));
}

function drawArrow(design: Design, [from = 0, to = 0]: readonly (number | undefined)[]): Design {
  return connectionProblem(design, from, to, kindOf) === undefined
    ? edited(design, {
        type: 'addConnection',
        connection: { id: design.nextId, from, to, parameters: {} },
      })
    : design;
}

function withoutIdle(design: Design): Design {
  const idle = design.components.find(
    ({ id, kind }) =>
      ['source', 'router', 'gate'].includes(kindOf(kind)?.behaviour ?? '') &&
      !design.connections.some(({ from }) => from === id),
  );
  return idle === undefined
    ? design
    : withoutIdle(edited(design, { type: 'removeComponent', id: idle.id }));
}

function edited(design: Design, edit: Edit): Design {
  const result = applyEdit(design, edit, kindOf);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.design;
}

/** Settings of the size that a second of simulated time can show. */
function settings(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, ParameterValue>> {
  const values = parameters
    .filter(({ type }) => type !== 'mix' && type !== 'tenants')
    .map((parameter) => [parameter.name, setting(parameter)] as const);
  const needed = ['rate', 'serviceTime', 'thinkTime'];
  return fc.record(Object.fromEntries(values), {
    requiredKeys: parameters.map(({ name }) => name).filter((name) => needed.includes(name)),
  });
}

function setting(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.type) {
    case 'number': {
      const { name, minimum, maximum, zeroMeans } = parameter;
      const usual =
        usualNumbers[name] ?? (name.endsWith('Ms') ? [3, 20, 100] : [0.1, 0.4, 1, 2, 3]);
      const within = usual.map((value) => Math.min(Math.max(value, minimum), maximum));
      const whole = within.map((value) => (parameter.whole ? Math.ceil(value) : value));
      return fc.constantFrom(...whole, ...(zeroMeans === undefined ? [] : [0]));
    }
    case 'choice':
      return fc.constantFrom(...parameter.options.map(({ name }) => name));
    case 'flag':
      return fc.boolean();
    case 'distribution':
      // Gaps of no time would fill the second with a million requests.
      if (parameter.name === 'gaps') return fc.constantFrom<Distribution>(...usualGaps);
      return fc.constantFrom(
        ...usualDistributions.filter((value) => checkParameter(parameter, value) === undefined),
      );
    case 'mix':
    case 'tenants':
      return fc.constant([]);
    case 'curve':
      return fc.constantFrom(
        [],
        [
          { atSeconds: 0, value: 2 },
          { atSeconds: 0.4, value: 0 },
          { atSeconds: 0.4, value: 3 },
          { atSeconds: 1, value: 1 },
        ],
      );
  }
}

const usualNumbers: Readonly<Record<string, readonly number[]>> = {
  rate: [20, 200, 1_500],
  users: [1, 10, 60],
  population: [1, 100],
  connected: [0, 3, 100],
  requestsEach: [1, 20],
  capacity: [1, 5, 100],
  queueLimit: [0, 1, 4, 50],
  ejectFailures: [1, 2, 5],
  ejectCalls: [1, 5],
  ejectShare: [10, 50],
  ejectMost: [0, 50, 100],
  zoneShare: [0, 50, 100],
  virtualNodes: [1, 10],
  requestLossPercent: [1, 30],
  replyLossPercent: [1, 30],
  bandwidthMbit: [0.5, 20],
  requestKb: [0, 1, 20],
  replyKb: [0, 1, 20],
  budgetPercent: [0, 10, 50],
  budgetBurst: [1, 3],
  breakerCalls: [1, 5],
  breakerPercent: [20, 50, 100],
  breakerFailures: [1, 3],
  breakerMinimum: [1, 3],
  breakerOpenSeconds: [0.05, 0.4],
  breakerProbes: [1, 2],
  hedgePercentile: [50, 95],
  maxInFlight: [1, 2, 6],
  maxPending: [0, 1, 4],
  throttleFactor: [1, 2],
  hitPercent: [0, 50, 100],
  aheadPercent: [0, 50, 90],
  jitterPercent: [20, 100],
};

const usualGaps: readonly Distribution[] = [
  { type: 'constant', value: 5 },
  { type: 'exponential', mean: 3 },
];

const usualDistributions: readonly Distribution[] = [
  { type: 'constant', value: 0 },
  { type: 'constant', value: 5 },
  { type: 'constant', value: 40 },
  { type: 'exponential', mean: 3 },
  { type: 'lognormal', median: 20, sigma: 1 },
  { type: 'uniform', low: 0, high: 10 },
];
