import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { readDesign } from '../../src/exchange/readDesign';
import { emptyDesign } from '../../src/model/emptyDesign';

const client = { id: 6, kind: 'client', name: 'Users', x: 0, y: 0 };
const service = { id: 7, kind: 'service', name: 'Orders', x: 300, y: 0 };
const database = { id: 8, kind: 'sql-database', name: 'Rows', x: 600, y: 0 };
const base = {
  ...emptyDesign,
  nextId: 20,
  components: [client, service, database],
  connections: [
    { id: 9, from: 6, to: 7 },
    { id: 10, from: 7, to: 8 },
  ],
};

interface Case {
  readonly what: string;
  readonly value: unknown;
  readonly path: string;
  readonly words: RegExp;
  /** A part of the design that the page makes of it. */
  readonly becomes: object;
}

function withService(change: object): unknown {
  return { ...base, components: [client, { ...service, ...change }, database] };
}

function withConnections(...more: readonly object[]): unknown {
  return { ...base, connections: [...base.connections, ...more] };
}

function withStep(fault: object, change: object = {}): unknown {
  const step = { type: 'fault', id: 11, atSeconds: 5, fault, ...change };
  return { ...base, scenario: { durationSeconds: 300, steps: [step] } };
}

const mendable: readonly Case[] = [
  {
    what: 'a setting above its bounds',
    value: withService({ parameters: { slots: 1e9 } }),
    path: 'components[1].parameters.slots',
    words: /^Orders: Slots per instance must be a whole number from 1 to 100,000/,
    becomes: { components: [{}, { parameters: { slots: 100_000 } }, {}] },
  },
  {
    what: 'half a slot',
    value: withService({ parameters: { slots: 2.5 } }),
    path: 'components[1].parameters.slots',
    words: /whole number/,
    becomes: { components: [{}, { parameters: { slots: 3 } }, {}] },
  },
  {
    what: 'a service time below zero',
    value: withService({ parameters: { serviceTime: { type: 'exponential', mean: -3 } } }),
    path: 'components[1].parameters.serviceTime',
    words: /^Orders: Own work: The mean must be between 0 and/,
    becomes: {
      components: [{}, { parameters: { serviceTime: { type: 'exponential', mean: 0 } } }, {}],
    },
  },
  {
    what: 'a setting that nobody knows',
    value: withService({ parameters: { warp: 9 } }),
    path: 'components[1].parameters.warp',
    words: /no setting called "warp"/,
    becomes: { components: [{}, { parameters: {} }, {}] },
  },
  {
    what: 'a key that nobody knows',
    value: withService({ colour: 'red', shape: 'round' }),
    path: 'components[1]',
    words: /^Orders: It has what this version does not know: "colour", "shape"/,
    becomes: { components: [{}, { name: 'Orders' }, {}] },
  },
  {
    what: 'a name with a hidden character',
    value: withService({ name: ' Or\u202Eders ' }),
    path: 'components[1].name',
    words: /hidden/,
    becomes: { components: [{}, { name: 'Orders' }, {}] },
  },
  {
    what: 'a name of a hundred letters',
    value: withService({ name: 'a'.repeat(100) }),
    path: 'components[1].name',
    words: /at most 60 characters/,
    becomes: { components: [{}, { name: 'a'.repeat(60) }, {}] },
  },
  {
    what: 'a name of nothing visible',
    value: withService({ name: '\u200B\u200B' }),
    path: 'components[1].name',
    words: /hidden/,
    becomes: { components: [{}, { name: 'Service' }, {}] },
  },
  {
    what: 'a place off the canvas',
    value: withService({ x: 1e300, y: 0.4 }),
    path: 'components[1].x',
    words: /x must be a whole number from -100,000 to 100,000/,
    becomes: { components: [{}, { x: 100_000, y: 0 }, {}] },
  },
  {
    what: 'two clients in one',
    value: {
      ...base,
      components: [{ ...client, placement: [{ zone: 1, instances: 2 }] }, service, database],
    },
    path: 'components[0].placement',
    words: /The kind "Client" has one instance/,
    becomes: { components: [{ placement: [{ zone: 1, instances: 1 }] }, {}, {}] },
  },
  {
    what: 'a connection to nowhere',
    value: withConnections({ id: 11, from: 7, to: 99 }),
    path: 'connections[2]',
    words: /needs a component at both ends/,
    becomes: { connections: [{ id: 9 }, { id: 10 }] },
  },
  {
    what: 'a connection drawn twice',
    value: withConnections({ id: 11, from: 6, to: 7 }),
    path: 'connections[2]',
    words: /^Users is already connected to Orders/,
    becomes: { connections: [{ id: 9 }, { id: 10 }] },
  },
  {
    what: 'a connection to itself',
    value: withConnections({ id: 11, from: 7, to: 7 }),
    path: 'connections[2]',
    words: /^Orders cannot call itself/,
    becomes: { connections: [{ id: 9 }, { id: 10 }] },
  },
  {
    what: 'a connection that cannot be',
    value: withConnections({ id: 11, from: 6, to: 8 }),
    path: 'connections[2]',
    words: /^Users sends requests or messages; Rows takes queries/,
    becomes: { connections: [{ id: 9 }, { id: 10 }] },
  },
  {
    what: 'a fault of what is not there',
    value: withStep({ type: 'cut', connection: 99 }),
    path: 'scenario.steps[0].fault',
    words: /connection 99/,
    becomes: { scenario: { steps: [] } },
  },
  {
    what: 'a fault that the kind cannot have',
    value: withStep({ type: 'flushCache', component: 8 }),
    path: 'scenario.steps[0].fault',
    words: /The kind "SQL database" cannot have the fault "flushCache"/,
    becomes: { scenario: { steps: [] } },
  },
  {
    what: 'a fault that ends before it starts',
    value: withStep({ type: 'hang', component: 8 }, { endSeconds: 4 }),
    path: 'scenario.steps[0].endSeconds',
    words: /must end after it starts/,
    becomes: {
      scenario: {
        steps: [{ type: 'fault', id: 11, atSeconds: 5, fault: { type: 'hang', component: 8 } }],
      },
    },
  },
  {
    what: 'an edit out of bounds in a scenario',
    value: {
      ...base,
      scenario: {
        durationSeconds: 300,
        steps: [
          {
            type: 'edit',
            id: 11,
            atSeconds: 5,
            edit: { type: 'setParameter', id: 7, parameter: 'slots', value: 0 },
          },
        ],
      },
    },
    path: 'scenario.steps[0].edit.value',
    words: /Slots per instance/,
    becomes: { scenario: { steps: [{ edit: { value: 1 } }] } },
  },
  {
    what: 'a nextId in use',
    value: { ...base, nextId: 10 },
    path: 'nextId',
    words: /nextId must be above/,
    becomes: { nextId: 11 },
  },
];

test.each(mendable)('$what is mended on the page, with a notice', ({ value, words, becomes }) => {
  const result = readDesign(value, 'page', kindOf);
  expect(result).toMatchObject({ ok: true, design: becomes });
  expect(result.ok && result.notices).toContainEqual(expect.stringMatching(words));
});

test.each(mendable)('$what is a problem where it is strict', ({ value, path, words }) => {
  const result = readDesign(value, 'strict', kindOf);
  expect(result.ok ? [] : result.problems).toContainEqual({
    path,
    message: expect.stringMatching(words),
  });
});

test.each<Omit<Case, 'becomes'>>([
  {
    what: 'a kind that nobody knows',
    value: withService({ kind: 'quantum-bus' }),
    path: 'components[1].kind',
    words: /^Orders: This version has no kind of component called "quantum-bus"/,
  },
  {
    what: 'a text for a number',
    value: withService({ x: '3' }),
    path: 'components[1].x',
    words: /^Orders: It must be a number/,
  },
  {
    what: 'a missing id',
    value: withService({ id: undefined }),
    path: 'components[1].id',
    words: /number/,
  },
  {
    what: 'an id used twice',
    value: withService({ id: 6 }),
    path: 'components[1].id',
    words: /id 6 is used twice/,
  },
  {
    what: 'an option that there is not',
    value: withService({ parameters: { waiting: 'maybe' } }),
    path: 'components[1].parameters.waiting',
    words: /must be one of: bounded, unbounded/,
  },
  {
    what: 'a distribution of no type',
    value: withService({ parameters: { serviceTime: { type: 'cauchy' } } }),
    path: 'components[1].parameters.serviceTime.type',
    words: /constant, uniform/,
  },
  {
    what: 'a zone that there is not',
    value: withService({ placement: [{ zone: 77, instances: 1 }] }),
    path: 'components[1].placement[0]',
    words: /zone 77/,
  },
  {
    what: 'no operation',
    value: { ...base, operations: [] },
    path: '',
    words: /at least one operation/,
  },
  {
    what: 'newer call rules',
    value: { ...base, planRules: 9 },
    path: 'planRules',
    words: /version 9/,
  },
  {
    what: 'no components',
    value: { ...base, components: undefined },
    path: 'components',
    words: /list of components/,
  },
  {
    what: 'too many components',
    value: { ...base, components: Array.from({ length: 501 }, () => service) },
    path: 'components',
    words: /at most 500 components/,
  },
  { what: 'nothing', value: null, path: '', words: /It must be a design/ },
])('$what is refused everywhere', ({ value, path, words }) => {
  for (const mode of ['page', 'strict'] as const) {
    const result = readDesign(value, mode, kindOf);
    expect(result.ok ? [] : result.problems).toContainEqual({
      path,
      message: expect.stringMatching(words),
    });
  }
});

test('every problem is told at once, up to fifty', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ ...service, id: 100 + index, x: 'a' }));
  const result = readDesign({ ...base, components: many }, 'page', kindOf);
  expect(result.ok ? [] : result.problems).toHaveLength(50);
});

test('what a file may leave out has its usual value', () => {
  const { name, keySpaces, operations, components, connections } = base;
  const result = readDesign(
    { name, keySpaces, operations, components, connections },
    'strict',
    kindOf,
  );
  expect(result).toMatchObject({
    ok: true,
    design: { seed: 42, slice: 1, planRules: 1, nextId: 11, zones: [] },
  });
});

test('a setting that equals its linkDefault is left out', () => {
  const result = readDesign(withService({ parameters: { slots: 16 } }), 'strict', kindOf);
  expect(result.ok && result.design.components[1]?.parameters).toEqual({});
});
