import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { exchangeLimits } from '../../src/exchange/exchangeLimits';
import { readSelection, type SelectionResult } from '../../src/exchange/readSelection';
import { writeSelection } from '../../src/exchange/writeSelection';
import { urlShortener } from '../../src/library/urlShortener';
import type { CallRule } from '../../src/model/CallRule';
import type { Component } from '../../src/model/Component';
import type { Connection } from '../../src/model/Connection';
import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';
import { connectionParameters } from '../../src/model/connectionParameters';
import { plainRule } from '../../src/model/plainRule';
import { withoutDefaults } from '../../src/model/withoutDefaults';
import { within } from '../support/within';

const mostMs = 1_000;

function box(id: number, kind: string, name: string, more: Partial<Component> = {}): Component {
  const placement = [{ zone: 1, instances: 1 }];
  return { id, kind, name, x: id * 100, y: 0, placement, parameters: {}, ...more };
}

function arrow(id: number, from: number, to: number, rules?: readonly CallRule[]): Connection {
  return { id, from, to, parameters: { timeoutMs: 700 }, ...(rules && { rules }) };
}

/** A service that reads through a cache from a database: the last of its rules waits for a miss. */
const drawn: Design = {
  ...emptyDesign,
  nextId: 30,
  tenants: [
    { id: 20, name: 'Acme', share: 1 },
    { id: 21, name: 'Globex', share: 3 },
  ],
  components: [
    box(6, 'client', 'Users', {
      placement: [{ zone: 0, instances: 1 }],
      parameters: {
        mix: [
          { operation: 4, share: 9 },
          { operation: 5, share: 1 },
        ],
        tenants: [
          { tenant: 20, share: 1 },
          { tenant: 21, share: 2 },
        ],
      },
    }),
    box(7, 'service', 'Orders', {
      placement: [
        { zone: 1, instances: 2 },
        { zone: 2, instances: 3 },
      ],
    }),
    box(8, 'cache', 'Cache'),
    box(9, 'sql-database', 'Rows'),
  ],
  connections: [
    arrow(10, 6, 7),
    arrow(11, 7, 8, [{ ...plainRule, operations: [4] }]),
    arrow(12, 7, 9, [
      { ...plainRule, step: 2, mode: 'onMiss', missOf: 11 },
      { ...plainRule, operations: [5], key: { keySpace: 3, by: 'hash' } },
    ]),
  ],
};

function pasted(result: SelectionResult | undefined) {
  if (result?.ok !== true) {
    throw new Error(result?.message ?? 'It was taken for something else.');
  }
  return result;
}

function copied(change: object): string {
  return JSON.stringify({
    format: 'loadbearing-selection',
    version: 1,
    design: { ...emptyDesign, ...change },
  });
}

test('what is copied and pasted keeps its settings, with new ids that follow those in use', () => {
  const text = writeSelection(drawn, [6, 7, 8, 9]);
  const { components, connections, notices } = pasted(readSelection(text, drawn, kindOf));
  expect(notices).toEqual([]);
  expect(components.map(({ id, name }) => [id, name])).toEqual([
    [30, 'Users'],
    [31, 'Orders'],
    [32, 'Cache'],
    [33, 'Rows'],
  ]);
  expect(components[0]?.parameters).toEqual(drawn.components[0]?.parameters);
  expect(components[1]?.placement).toEqual(drawn.components[1]?.placement);
  expect(connections.map(({ id, from, to }) => [id, from, to])).toEqual([
    [34, 30, 31],
    [35, 31, 32],
    [36, 31, 33],
  ]);
  expect(connections[2]).toMatchObject({
    parameters: { timeoutMs: 700 },
    rules: [
      { mode: 'onMiss', missOf: 35 },
      { operations: [5], key: { keySpace: 3 } },
    ],
  });
});

test('every component and connection of an example comes back as it was', () => {
  const ids = urlShortener.design.components.map(({ id }) => id);
  const text = writeSelection(urlShortener.design, ids);
  const { components, connections, notices } = pasted(
    readSelection(text, urlShortener.design, kindOf),
  );
  expect(notices).toEqual([]);
  expect(components.map(({ id: _id, ...rest }) => rest)).toEqual(
    urlShortener.design.components.map(({ id: _id, ...rest }) => rest),
  );
  expect(connections.map(({ parameters }) => parameters)).toEqual(
    urlShortener.design.connections.map(({ parameters }) =>
      withoutDefaults(connectionParameters, parameters),
    ),
  );
});

test('only connections between two copied components are copied', () => {
  const { connections } = pasted(readSelection(writeSelection(drawn, [6, 7]), drawn, kindOf));
  expect(connections).toHaveLength(1);
});

test('a rule that waits for a look-up which was not copied is left out, and told', () => {
  const text = writeSelection(drawn, [7, 9]);
  const { connections, notices } = pasted(readSelection(text, drawn, kindOf));
  expect(connections[0]?.rules).toMatchObject([{ operations: [5] }]);
  expect(notices).toEqual([
    'A call rule that waits for a look-up which was not copied was left out.',
  ]);
});

test('zones, operations, key spaces and tenants are found by name, under whatever id they have', () => {
  const other: Design = {
    ...emptyDesign,
    nextId: 100,
    zones: [
      { id: 51, name: 'Zone B', region: 'Region 9' },
      { id: 52, name: 'Zone A', region: 'Region 9' },
    ],
    keySpaces: [{ id: 53, name: 'Items', keys: 5, zipf: 0 }],
    operations: [
      { id: 54, name: 'Write item', access: 'insert', keySpace: 53 },
      { id: 55, name: 'Read item', access: 'read', keySpace: 53 },
    ],
    tenants: [
      { id: 56, name: 'Globex', share: 1 },
      { id: 57, name: 'Acme', share: 1 },
    ],
  };
  const text = writeSelection(drawn, [6, 7, 8, 9]);
  const { components, connections, notices } = pasted(readSelection(text, other, kindOf));
  expect(notices).toEqual([]);
  expect(components[0]?.parameters).toEqual({
    mix: [
      { operation: 55, share: 9 },
      { operation: 54, share: 1 },
    ],
    tenants: [
      { tenant: 57, share: 1 },
      { tenant: 56, share: 2 },
    ],
  });
  expect(components[1]?.placement).toEqual([
    { zone: 52, instances: 2 },
    { zone: 51, instances: 3 },
  ]);
  expect(connections[2]?.rules).toMatchObject([
    {},
    { operations: [54], key: { keySpace: 53, by: 'hash' } },
  ]);
});

test('a name that differs in capitals, spaces and hyphens only is found where none is equal', () => {
  const receiving: Design = {
    ...emptyDesign,
    operations: [
      { id: 4, name: 'write-ITEM', access: 'update', keySpace: 3 },
      { id: 5, name: 'readitem', access: 'read', keySpace: 3 },
    ],
  };
  const [users, orders] = [box(6, 'client', 'Users'), box(7, 'service', 'Orders')];
  const reads = { ...plainRule, operations: [4] };
  const design = {
    ...emptyDesign,
    nextId: 30,
    components: [users, orders],
    connections: [arrow(10, 6, 7, [reads])],
  };
  const text = writeSelection(design, [6, 7]);
  const { connections, notices } = pasted(readSelection(text, receiving, kindOf));
  expect(notices).toEqual([]);
  expect(connections[0]?.rules?.map(({ operations }) => operations)).toEqual([[5]]);
});

test('what the receiving design does not have is left out, and the person is told what', () => {
  const bare: Design = {
    ...emptyDesign,
    zones: [],
    keySpaces: [{ id: 1, name: 'Things', keys: 5, zipf: 0 }],
    operations: [{ id: 2, name: 'Look', access: 'read', keySpace: 1 }],
  };
  const text = writeSelection(drawn, [6, 7, 8, 9]);
  const { components, connections, notices } = pasted(readSelection(text, bare, kindOf));
  expect(components[0]?.parameters).toEqual({});
  expect(components[1]?.placement).toEqual([{ zone: 0, instances: 5 }]);
  expect(connections.map(({ rules }) => rules)).toEqual([
    undefined,
    undefined,
    [expect.objectContaining({ mode: 'onMiss', operations: [] })],
  ]);
  expect(notices.join(' ')).toBe(
    'This design has no operation “Read item”, operation “Write item”, tenant “Acme”, tenant “Globex”, zone “Zone A” or zone “Zone B”: what referred to it was left out.',
  );
});

test.each([
  ['', 'nothing'],
  ['hello', 'a word'],
  ['{"format":"loadbearing","version":1}', 'another format'],
  ['[1, 2, 3]', 'a list'],
  ['{"note":"\\"loadbearing-selection\\""}', 'a text that quotes ours'],
  ['{"format":"other","about":"loadbearing-selection"}', 'another format that names ours'],
])('%s is no copied part, and is left alone: %s', (text) => {
  expect(readSelection(text, drawn, kindOf)).toBeUndefined();
});

test.each([
  ['cut off', writeSelection(drawn, [6, 7]).slice(0, -2), /^What was copied ends too early/],
  ['a newer version', '{"format":"loadbearing-selection","version":2}', /made by a newer version/],
  ['no version', '{"format":"loadbearing-selection"}', /does not say its version/],
  ['no design', '{"format":"loadbearing-selection","version":1}', /./],
  ['no components', copied({ components: [] }), /holds no components/],
  [
    'an unknown kind',
    copied({ components: [box(6, 'flux-capacitor', 'Doc')] }),
    /no kind of component called/,
  ],
  [
    'a word for a number',
    copied({ components: [{ ...box(6, 'service', 'A'), x: 'left' }] }),
    /must be a number/,
  ],
  [
    'an id used twice',
    copied({ components: [box(6, 'service', 'A'), box(6, 'service', 'B')] }),
    /used twice/,
  ],
  ['a word for a list', copied({ components: 'all' }), /./],
])('a damaged copy is refused with a sentence: %s', (_what, text, words) => {
  const result = readSelection(text, drawn, kindOf);
  expect(result).toMatchObject({ ok: false, message: expect.stringMatching(words) as string });
});

test('numbers out of range and impossible connections are mended as in a file, and told', () => {
  const wild = box(6, 'service', 'A\u202eB', {
    x: 1e12,
    y: 0.5,
    parameters: { slots: 1e12, extra: 1 },
  });
  const text = copied({ components: [wild], connections: [arrow(7, 6, 6)], nextId: 9 });
  const { components, connections, notices } = pasted(readSelection(text, drawn, kindOf));
  expect(components).toMatchObject([
    { name: 'AB', x: 100_000, y: 1, parameters: { slots: 100_000 } },
  ]);
  expect(connections).toEqual([]);
  expect(notices.length).toBeGreaterThanOrEqual(5);
});

test('a copy cannot reach the prototype of anything', () => {
  const text = copied({ components: [box(6, 'service', 'A')] })
    .replace(
      '"parameters":{}',
      '"parameters":{"__proto__":{"slots":9},"constructor":{"prototype":{}}}',
    )
    .replace('{"format"', '{"__proto__":{"polluted":1},"format"')
    .replace('"design":{', '"design":{"__proto__":{"polluted":1},');
  const result = within(mostMs, () => readSelection(text, drawn, kindOf));
  expect(result).toBeDefined();
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Reflect.get({}, 'slots')).toBeUndefined();
  const parameters = result?.ok === true ? result.components[0]?.parameters : {};
  expect(parameters).toEqual({});
});

test('ten megabytes are refused in bounded time', () => {
  const text = copied({ name: 'x'.repeat(10_000_000) });
  expect(within(mostMs, () => readSelection(text, drawn, kindOf))).toEqual({
    ok: false,
    message: 'What was copied is larger than 8 MB; a design is far smaller.',
  });
  const foreign = 'x'.repeat(10_000_000);
  expect(within(mostMs, () => readSelection(foreign, drawn, kindOf))).toBeUndefined();
});

test('deep nesting is refused in bounded time', () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
  const text = `{"format":"loadbearing-selection","version":1,"design":${deep}}`;
  expect(within(mostMs, () => readSelection(text, drawn, kindOf))).toEqual({
    ok: false,
    message: 'What was copied is too deeply nested; a design is far flatter.',
  });
  expect(exchangeLimits.depth).toBeLessThan(100);
});

test('ten thousand components are refused in bounded time', () => {
  const many = Array.from({ length: 10_000 }, (_none, place) => box(place + 6, 'service', 'S'));
  const text = copied({ components: many, nextId: 20_000 });
  expect(within(mostMs, () => readSelection(text, drawn, kindOf))).toMatchObject({
    ok: false,
    message: expect.stringMatching(/500 components/) as string,
  });
});

test('as many components and connections as a design holds are read in bounded time', () => {
  const components = Array.from({ length: 500 }, (_none, place) =>
    box(place + 6, 'service', `S${place}`),
  );
  const connections = Array.from({ length: 2_000 }, (_none, place) => {
    const from = place % 400;
    return arrow(place + 1_000, from + 6, from + 7 + Math.floor(place / 400));
  });
  const text = copied({ components, connections, nextId: 5_000 });
  const result = within(mostMs * 2, () => readSelection(text, drawn, kindOf));
  expect(pasted(result).connections).toHaveLength(2_000);
});
