import { plainRule } from '../../src/model/plainRule';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { decodeLink } from '../../src/exchange/decodeLink';
import { exchangeLimits } from '../../src/exchange/exchangeLimits';
import { BitWriter } from '../../src/exchange/link/BitWriter';
import { contentCode } from '../../src/exchange/link/contentCode';
import { dictionary } from '../../src/exchange/link/dictionary';
import { wrapPayload } from '../../src/exchange/link/envelope';
import { LinkWriter } from '../../src/exchange/link/LinkWriter';
import { textsCode } from '../../src/exchange/link/textsCode';
import { readFile } from '../../src/exchange/readFile';
import type { Design } from '../../src/model/Design';
import type { Edit } from '../../src/model/Edit';
import { emptyDesign } from '../../src/model/emptyDesign';
import type { SharedAttempt } from '../../src/model/SharedAttempt';
import { within } from '../support/within';

const mostMs = 1_000;

/** A link made by someone who keeps to no rules. */
function forge(write: (out: LinkWriter) => void): string {
  const body = new LinkWriter();
  write(body);
  const payload = new BitWriter();
  textsCode.write(payload, body.texts);
  payload.append(body);
  return wrapPayload(payload.toText());
}

function forgeDesign(change: Partial<Design>): string {
  const design = { ...emptyDesign, ...change };
  return forge((out) => contentCode.write(out, { design, engineVersion: 1 }));
}

test('a link that unfolds to a hundred megabytes is stopped early', () => {
  const bomb = deflateSync(new Uint8Array(30_000_000), { level: 9, dictionary });
  const out = new BitWriter();
  out.fixed(3, 2);
  out.integer(bomb.length, 6);
  out.bytes(bomb);
  const link = wrapPayload(out.toText());
  expect(link.length).toBeLessThan(exchangeLimits.linkCharacters);
  expect(within(mostMs, () => decodeLink(link, kindOf))).toMatchObject({
    ok: false,
    reason: 'tooLarge',
  });
});

test('a link full of the smallest edits is read in bounded time', () => {
  const edits = Array.from({ length: 4_900 }, (): Edit => ({ type: 'removeComponent', id: 1 }));
  const batch: Edit = { type: 'batch', edits };
  const link = forgeDesign({
    scenario: {
      durationSeconds: 300,
      steps: [6, 7, 8, 9, 10].map((id) => ({ type: 'edit', id, atSeconds: 1, edit: batch })),
    },
    nextId: 11,
  });
  expect(link.length).toBeLessThan(exchangeLimits.linkCharacters);
  expect(within(mostMs, () => decodeLink(link, kindOf))).toMatchObject({
    ok: false,
    reason: 'tooLarge',
  });
});

test('a link with as many call rules as it can hold is read in bounded time', () => {
  const rule = { ...plainRule, operations: [4], probability: 0.5 };
  const base = largest();
  const link = forgeDesign({
    ...base,
    connections: base.connections.map((connection, index) =>
      index < 250 ? { ...connection, rules: Array.from({ length: 20 }, () => rule) } : connection,
    ),
  });
  expect(link.length).toBeLessThan(exchangeLimits.linkCharacters);
  expect(within(mostMs, () => decodeLink(link, kindOf))).toMatchObject({ ok: true, notices: [] });
});

test('edits inside edits inside edits are refused', () => {
  let edit: Edit = { type: 'removeComponent', id: 1 };
  for (let depth = 0; depth < 3_000; depth += 1) {
    edit = { type: 'batch', edits: [edit] };
  }
  const scenario = {
    durationSeconds: 300,
    steps: [{ type: 'edit' as const, id: 6, atSeconds: 1, edit }],
  };
  expect(
    within(mostMs, () => decodeLink(forgeDesign({ scenario, nextId: 7 }), kindOf)),
  ).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
});

const attempt: SharedAttempt = {
  challenge: 'url-shortener',
  level: 'mid',
  minutes: 34,
  runs: 2,
  answers: { estimates: { 'peak-rate': 4_246 }, hints: 1, selfMarks: [1] },
  score: 61,
  result: 'mixed',
  parts: [{ dimension: 'load', points: 12, possible: 20 }],
  missed: [{ id: 'viral', value: 0.4, seedPlace: 2, atSeconds: 132 }],
};
const [part] = attempt.parts;
const [missed] = attempt.missed;

test.each<readonly [string, Partial<SharedAttempt>]>([
  ['more than all points', { score: 4_000 }],
  ['more points than there are', { parts: [{ ...part!, points: 21 }] }],
  ['a part twice', { parts: [part!, part!] }],
  ['a check twice', { missed: [missed!, missed!] }],
  ['a seed that there is not', { missed: [{ ...missed!, seedPlace: 3 }] }],
  ['a moment after all time', { missed: [{ ...missed!, atSeconds: 1e8 }] }],
  ['a check less than nothing', { missed: [{ ...missed!, value: -1 }] }],
  ['markup for a name', { challenge: '<b>url</b>' }],
  ['a name without end', { challenge: 'a'.repeat(10_000) }],
  ['what every object has', { answers: { estimates: Object.fromEntries([['__proto__', 1]]) } }],
  ['more hints than there are', { answers: { hints: 5 } }],
  ['marks above the highest', { answers: { selfMarks: [3] } }],
])('a score sheet with %s is left out, and the drawing opens', (_what, change) => {
  const content = { design: emptyDesign, engineVersion: 1, attempt: { ...attempt, ...change } };
  const link = forge((out) => contentCode.write(out, content));
  const result = within(mostMs, () => decodeLink(link, kindOf));
  expect(result).toMatchObject({
    ok: true,
    notices: ['The score sheet in the link could not be read and was left out.'],
  });
  expect(result.ok && result.content.attempt).toBeUndefined();
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test('a score sheet with endless lists is refused before they are read', () => {
  const endless = Array.from({ length: 5_000 }, (_, at) => ({ ...missed!, id: `c${at}` }));
  const content = {
    design: emptyDesign,
    engineVersion: 1,
    attempt: { ...attempt, missed: endless },
  };
  const link = forge((out) => contentCode.write(out, content));
  expect(within(mostMs, () => decodeLink(link, kindOf))).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
});

/** As many components and connections as a design can have, with long chains of calls. */
function largest() {
  const components = Array.from({ length: 500 }, (_, index) => ({
    id: 6 + index,
    kind: 'service',
    name: `S${index}`,
    x: index,
    y: 0,
    placement: [{ zone: 0, instances: 1 }],
    parameters: {},
  }));
  const connections = Array.from({ length: 2_000 }, (_, index) => ({
    id: 600 + index,
    from: 6 + (index % 400),
    to: 7 + (index % 400) + Math.floor(index / 400),
    parameters: {},
  }));
  return { components, connections, nextId: 3_000 };
}

test('the largest drawing is read in bounded time', () => {
  const link = forgeDesign(largest());
  expect(within(mostMs, () => decodeLink(link, kindOf))).toMatchObject({ ok: true, notices: [] });
});

test('the largest drawing of circles loses the connections that close one', () => {
  const { components, connections, nextId } = largest();
  const turned = connections.map((one, index) =>
    index < 1_600 ? one : { ...one, from: one.to, to: one.from },
  );
  const link = forgeDesign({ components, connections: turned, nextId });
  const result = within(mostMs, () => decodeLink(link, kindOf));
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.notices.length).toBeGreaterThan(1);
});

const head = '{"format":"loadbearing","version":1,"design":{';
const manyKeys = Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join(',');

test.each([
  ['lists in lists', '['.repeat(500_000) + ']'.repeat(500_000), /deeply nested/],
  ['an endless text', `"${'a'.repeat(5_000_000)}`, /ends too early/],
  ['an endless text of escapes', `"${'\\n'.repeat(2_000_000)}`, /ends too early/],
  ['nothing but zeros', `[${'0,'.repeat(4_000_000)}0]`, /too many values/],
  ['too many blanks', ' '.repeat(exchangeLimits.fileCharacters + 1), /larger than 8 MB/],
  ['blanks', ' '.repeat(exchangeLimits.fileCharacters), /empty/],
  ['many small lists', `${head}"components":[${'[],'.repeat(200_000)}[]]}}`, /at most 500/],
  ['many unknown keys', `${head}${manyKeys}}}`, /A design needs "keySpaces"/],
])('a file of %s is refused in bounded time', (_what, text, words) => {
  const result = within(mostMs, () => readFile(text, 'page', kindOf));
  const messages = result.ok ? [] : result.problems.map(({ message }) => message);
  expect(messages.join('\n')).toMatch(words);
});

test('keys that name what every object has are harmless', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const text = JSON.stringify({
    format: 'loadbearing',
    version: 1,
    design: {
      ...emptyDesign,
      components: [
        {
          id: 6,
          kind: 'service',
          name: 'A',
          x: 0,
          y: 0,
          parameters: { constructor: 1, toString: 2, slots: 3 },
        },
      ],
    },
  }).replace('"slots":3', '"slots":3,"__proto__":{"polluted":1},"hasOwnProperty":4');
  const result = readFile(
    text.replace('"name":"A"', '"name":"A","__proto__":{"polluted":1}'),
    'page',
    kindOf,
  );
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.design.components[0]?.parameters).toEqual({ slots: 3 });
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a message that quotes a name shows no hidden characters', () => {
  const component = { id: 6, kind: 'service', name: '\u202eA\u0007', x: 1e9, y: 0, parameters: {} };
  const design = { ...emptyDesign, nextId: 7, components: [component] };
  const result = readFile(
    JSON.stringify({ format: 'loadbearing', version: 1, design }),
    'page',
    kindOf,
  );
  expect(result.ok && result.notices.join(' ')).toMatch(/^A: /);
  expect(result.ok && result.notices.join(' ')).not.toMatch(/[\u202e\u0007]/);
});
