import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { importDesign } from '../../../src/exchange/import/importDesign';
import { type ImportFormat, importFormats } from '../../../src/exchange/import/ImportResult';
import { emptyDesign } from '../../../src/model/emptyDesign';
import { readDesign } from '../../../src/exchange/readDesign';
import { arbitraryTwist, twistJson } from '../../support/twistJson';
import { within } from '../../support/within';
import { tracedShop } from './tracedShop';
import { writeJaeger } from './writeJaeger';
import { writeOtlp } from './writeOtlp';

/** FUZZ=100000 npx vitest run -c tests/vitest.config.ts tests/exchange/import/fuzz */
const numRuns = Number(process.env['FUZZ'] ?? 100);
const timeoutMs = 60_000 + numRuns * 40;
const longestMs = 1_000;

const folder = join(import.meta.dirname, 'files');
const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const spans = tracedShop(0.3);
const traced = [writeOtlp(spans), writeOtlp(spans, { isOdd: true }), writeJaeger(spans)];
const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();

/** Imports anything: in bounded time, as a design that is valid to the letter, or as a sentence on why not. */
function importCalmly(text: string, format?: ImportFormat): boolean {
  const options = { name: 'Fuzz', ...(format !== undefined && { format }) };
  const result = within(longestMs, () => importDesign(text, options));
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
  const messages = result.ok ? ['Fine.'] : result.problems.map(({ message }) => message);
  for (const message of messages) expect(message).toMatch(/^[A-Z“"].*\.$/);
  const design = result.ok ? result.design : emptyDesign;
  const strict = readDesign(structuredClone(design), 'strict', kindOf);
  expect(strict).toEqual({ ok: true, design, notices: [] });
  return result.ok;
}

/** Cuts, doubles, moves and overwrites pieces of a text. */
const arbitraryCut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(80),
  what: fc.constantFrom('remove', 'double', 'end', 'signs', 'number', 'move'),
  sign: fc.constantFrom(...'{}[]()<>|&*:-"\'`~=%@#\n\t\\$\u0000\u202e\ud800'.split('')),
});
type Cut = typeof arbitraryCut extends fc.Arbitrary<infer Value> ? Value : never;

function cut(text: string, { at, length, what, sign }: Cut): string {
  const start = Math.floor(at * text.length);
  const [before, piece, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (what) {
    case 'remove':
      return before + after;
    case 'double':
      return before + piece + piece + after;
    case 'end':
      return before;
    case 'signs':
      return before + sign.repeat(1 + (length % 5)) + piece + after;
    case 'number':
      return before + piece.replaceAll(/\d+/g, '99999999999999999999') + after;
    case 'move':
      return piece + before + after;
    default:
      return text;
  }
}

test(
  'files of compose and Mermaid that were damaged are a valid design or a sentence',
  () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.array(arbitraryCut, { minLength: 1, maxLength: 4 }),
        (text, cuts) => {
          if (importCalmly(cuts.reduce(cut, text))) accepted += 1;
        },
      ),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(numRuns / 4);
  },
  timeoutMs,
);

test(
  'traces with wrong types everywhere are a valid design or a sentence',
  () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...traced),
        fc.array(arbitraryTwist, { minLength: 1, maxLength: 6 }),
        (file, twists) => {
          const twisted = twists.reduce<unknown>((value, twist) => twistJson(value, twist), file);
          if (importCalmly(JSON.stringify(twisted) ?? '')) accepted += 1;
        },
      ),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(numRuns / 4);
  },
  timeoutMs,
);

test(
  'any text is an answer in any format',
  () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...importFormats),
        (text, format) => {
          expect(importCalmly(text, format)).toBeTypeOf('boolean');
          importCalmly(`graph LR\n${text}`, 'mermaid');
          importCalmly(`services: {a: {image: ${text}}}`, 'compose');
        },
      ),
      { numRuns },
    );
  },
  timeoutMs,
);

test('a file past every size is refused at once, and a large one is read or refused in time', () => {
  const large = 'x'.repeat(33 * 1024 * 1024);
  expect(importDesign(large, { name: 'x' })).toMatchObject({
    problems: [{ message: 'The file is larger than 32 MB.' }],
  });
  const lines = `A${'-->A'.repeat(100_000)}\n`;
  for (const text of [
    `graph LR\n${lines}`,
    `graph LR\n${'subgraph x\n'.repeat(50_000)}`,
    `graph LR\n${'A & '.repeat(100_000)}`,
    `graph LR\nA[${'"'.repeat(500_000)}`,
  ]) {
    const result = within(5_000, () => importDesign(text, { name: 'x' }));
    expect(result.ok ? 'Fine.' : result.problems[0]?.message).toMatch(/\.$/);
  }
  const ten = `{"resourceSpans":[${'{"scopeSpans":[{"spans":[{}]}]},'.repeat(320_000)}{}]}`;
  expect(ten.length).toBeGreaterThan(10_000_000);
  expect(within(10_000, () => importDesign(ten, { name: 'x' }))).toMatchObject({ ok: false });
});

const most = 900_000;
/** As often as it may stand in a flowchart. */
const again = (piece: string) => piece.repeat(most / piece.length);
const zones = Array.from({ length: 30_000 }, (_, at) => `subgraph zone ${at}`).join('\n');

test.each([
  ['a tag without an end, again and again', `flowchart LR\nA["${again('<br')}"]`],
  ['blanks after a bar', `flowchart LR\nA-->|${again(' ')}\nx`],
  ['blanks in its title', `---\ntitle: a${again(' ')}b\n---\nflowchart LR\nA-->B`],
  ['directives without an end', `flowchart LR\n${again('%%{\n')}`],
  ['descriptions without an end', `flowchart LR\n${again('accDescr {\n')}`],
  ['nodes called style, on one line', `flowchart LR\n${again('style-->a;')}`],
  ['a chain that never ends well', `flowchart LR\n${again('A<--\n')}`],
  ['zones in zones', `flowchart LR\n${zones}\nA-->B`],
])('a flowchart with %s is read in bounded time', (_what, text) => {
  expect(
    within(3_000, () => importDesign(text, { name: 'x', format: 'mermaid' })).ok,
  ).toBeDefined();
});

test('a trace in which one service calls eight thousand others is read in bounded time', () => {
  const numbers = Array.from({ length: 8_000 }, (_, at) => at);
  const calls = numbers.map((at) => ({
    traceID: '1',
    spanID: `${at + 1}`,
    operationName: 'ask',
    startTime: 1_000 + at,
    duration: at === 0 ? 1e9 : 10,
    processID: `p${at}`,
    references: at === 0 ? [] : [{ refType: 'CHILD_OF', traceID: '1', spanID: '1' }],
  }));
  const processes = Object.fromEntries(numbers.map((at) => [`p${at}`, { serviceName: `s${at}` }]));
  const text = JSON.stringify({ data: [{ traceID: '1', spans: calls, processes }] });
  expect(within(4_000, () => importDesign(text, { name: 'x' }))).toMatchObject({ ok: true });
});
