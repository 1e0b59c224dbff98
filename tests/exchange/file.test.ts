import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { designToFile } from '../../src/exchange/designToFile';
import { findJsonError } from '../../src/exchange/file/findJsonError';
import { readFile } from '../../src/exchange/readFile';
import { emptyDesign } from '../../src/model/emptyDesign';
import { arbitraryDesign } from '../support/arbitraryDesign';

test('a file brings back exactly the design', () => {
  fc.assert(
    fc.property(arbitraryDesign(), (design) => {
      const text = designToFile(design);
      expect(readFile(text, 'strict', kindOf)).toEqual({ ok: true, design, notices: [] });
      expect(text.endsWith('}\n')).toBe(true);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('two files of one design are equal, whatever the order of its keys', () => {
  fc.assert(
    fc.property(arbitraryDesign(), (design) => {
      expect(designToFile(reversed(design) as typeof design)).toBe(designToFile(design));
    }),
    { numRuns: 200 },
  );
}, 60_000);

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, item]) => [key, reversed(item)]),
      )
    : value;
}

test('a file says first what it is, then the design, and leaves defaults out', () => {
  const component = {
    id: 6,
    kind: 'service',
    name: 'A',
    x: 0,
    y: 0,
    placement: [{ zone: 0, instances: 1 }],
    parameters: { slots: 16, queueLimit: 5 },
  };
  const text = designToFile({ ...emptyDesign, components: [component], nextId: 7 });
  expect(text).toMatch(/^\{\n {2}"format": "loadbearing",\n {2}"version": 1,\n {2}"design": \{/);
  expect(text).not.toContain('slots');
  expect(text).toContain('"queueLimit": 5');
});

const file = designToFile(emptyDesign);

test.each([
  ['nothing', '', /empty/],
  ['a file that was cut off', file.slice(0, 200), /ends too early, at line \d+, column \d+/],
  ['one that was cut off in a word', '{"a": "b', /ends too early, at line 1, column 9/],
  ['a stray comma', '{\n  "a": 1,\n}', /unexpected "}" at line 3, column 1/],
  ['a wrong bracket', '[1}', /unexpected "\}" at line 1, column 3/],
  ['a page of a website', '<html>', /unexpected "<" at line 1, column 1/],
  ['a list', '[]', /not a Loadbearing design/],
  ['the file of another program', '{"type":"excalidraw"}', /not a Loadbearing design/],
  ['no version', '{"format":"loadbearing"}', /does not say its version/],
  ['a later version', '{"format":"loadbearing","version":2}', /newer version/],
  ['no design', '{"format":"loadbearing","version":1}', /must be a design/],
])('%s is refused in words', (_what, text, words) => {
  for (const mode of ['page', 'strict'] as const) {
    const result = readFile(text, mode, kindOf);
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(words),
    );
  }
});

test('a mark of the byte order and a $schema are fine; another key is told', () => {
  const opened = { ok: true, design: emptyDesign, notices: [] };
  expect(readFile(`\uFEFF${file}`, 'strict', kindOf)).toEqual(opened);
  const withSchema = file.replace('{', '{"$schema":"x",');
  expect(readFile(withSchema, 'strict', kindOf)).toEqual(opened);
  const withMore = file.replace('{', '{"more":1,');
  expect(readFile(withMore, 'strict', kindOf).ok).toBe(false);
  expect(readFile(withMore, 'page', kindOf)).toMatchObject({
    ok: true,
    notices: [expect.stringContaining('"more"')],
  });
});

test('the place of an error is found exactly where the text stops being JSON', () => {
  const characters = fc.constantFrom(...'{}[],:"\\0123.eE+-truefalsn u\n'.split(''));
  const almost = fc
    .tuple(fc.json(), fc.nat(), fc.string({ unit: characters, maxLength: 2 }))
    .map(([json, place, put]) => {
      const at = place % json.length;
      return json.slice(0, at) + put + json.slice(at + 1);
    });
  const piece = fc.oneof(almost, fc.json(), fc.string({ unit: characters, maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 2 }), (pieces) => {
      const text = pieces.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(findJsonError(text) === undefined).toBe(isJson);
    }),
    { numRuns: 5_000 },
  );
});
