import { expect, test } from 'vitest';
import { findLayerBreaks } from './findLayerBreaks';
import { findSpacedPercents } from './findSpacedPercents';
import { findUnrepeatable } from './findUnrepeatable';
import { parseSource } from './parseSource';
import { readProse } from './readProse';
import { readSources } from './readSources';

const sources = readSources();
const importCount = sources.reduce((sum, { imports }) => sum + imports.length, 0);
const longestFileLines = 400;

test('the rules see the whole house', () => {
  console.info(`The architecture rules saw ${sources.length} files and ${importCount} imports.`);
  expect(sources.length).toBeGreaterThan(0);
  expect(importCount).toBeGreaterThan(0);
});

test('a folder imports from itself or from a lower layer', () => {
  expect(findLayerBreaks(sources)).toEqual([]);
});

test('layers 1 to 5 use no clock, no unseeded chance and no inexact arithmetic', () => {
  expect(findUnrepeatable(sources)).toEqual([]);
});

test('a percentage is written without a space', () => {
  const prose = readProse();
  expect(prose.length).toBeGreaterThan(0);
  expect([...sources, ...prose].flatMap(findSpacedPercents)).toEqual([]);
});

test(`no file is longer than ${longestFileLines} lines`, () => {
  const long = sources.filter(({ lines }) => lines > longestFileLines);
  expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
});

const catalogue = Object.values(import.meta.glob('../../src/catalogue/index.ts'))[0];

test.skipIf(catalogue === undefined)('analysis never names a kind', async () => {
  const kindIds = findKindIds(await catalogue?.());
  expect(kindIds.size).toBeGreaterThan(0);
  const named = sources
    .filter(({ folder }) => folder === 'analysis')
    .flatMap(({ path, strings }) =>
      strings
        .filter(({ text }) => kindIds.has(text))
        .map(({ text, line }) => `${path}:${line} names ${text}`),
    );
  expect(named).toEqual([]);
});

test('the rules notice what they are meant to forbid', () => {
  const planted = parseSource(
    'src/engine/planted.ts',
    `import { cacheKind } from '../catalogue/cacheKind';
     import react from 'react';
     // Math.log(1) in a comment and 'Math.exp(1)' in a string are fine, and so is Math.sqrt(4).
     const fine = { Date: 'Math.exp(1)', root: Math.sqrt(4) };
     export const now = Date.now() + Math.pow(2, 3) + 2 ** 3;
     const { log } = Math;`,
  );
  expect(findLayerBreaks([planted])).toEqual([
    'src/engine/planted.ts:1 imports ../catalogue/cacheKind: engine is layer 2 and catalogue is 3',
    'src/engine/planted.ts:2 imports react: layers 1 to 5 stand on no package',
  ]);
  expect(findUnrepeatable([planted])).toEqual([
    'src/engine/planted.ts:5 uses Date',
    'src/engine/planted.ts:5 uses Math.pow',
    'src/engine/planted.ts:6 uses Math',
    'src/engine/planted.ts:5 uses **',
  ]);

  const told = parseSource(
    'src/ui/Planted.tsx',
    `const rest = 7 % 2;
     const fine = ['80%', \`%s of \${rest}%\`];
     const spaced = ['80 %', \`\${rest} % of them\`];
     export const Planted = () => <b>{rest * 100} %</b>;`,
  );
  expect(findSpacedPercents(told)).toEqual([
    'src/ui/Planted.tsx:3 says "80 %"',
    'src/ui/Planted.tsx:3 says " % of them"',
    'src/ui/Planted.tsx:4 says " %"',
  ]);
});

/** Every `id` of a value with a `behaviour`, however the catalogue's list is exported. */
function findKindIds(exported: unknown, depth = 0): Set<string> {
  if (typeof exported !== 'object' || exported === null || depth > 3) return new Set();
  if ('id' in exported && 'behaviour' in exported) return new Set([String(exported.id)]);
  const values = exported instanceof Map ? [...exported.values()] : Object.values(exported);
  return new Set(values.flatMap((value) => [...findKindIds(value, depth + 1)]));
}
