import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import type { Design } from '../../src/model/Design';
import type { Finding } from '../../src/model/Finding';
import { plantedDesigns } from '../analysis/planted/plantedDesigns';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const schema = JSON.parse(readFileSync('public/schema/diagnosis.schema.json', 'utf8')) as Record<
  string,
  unknown
>;

interface ToldSuggestion {
  readonly label: string;
  readonly effects?: readonly { readonly before: number; readonly after: number }[];
}

interface Told {
  readonly chain: readonly { readonly text: string }[];
  readonly runs: number;
  readonly findings: readonly (Omit<Finding, 'suggestions'> & {
    readonly suggestions: readonly ToldSuggestion[];
  })[];
}

function fileOf(name: string): string {
  const design: Design = plantedDesigns.find((planted) => planted.name === name)!.design;
  return join(temporaryFolder({ 'design.json': designToFile(design) }), 'design.json');
}

async function diagnosed(...words: readonly string[]): Promise<Told> {
  const { code, out, error } = await typed('diagnose', ...words, '--jobs', '1', '--json');
  expect([code, error]).toEqual([0, []]);
  const told = JSON.parse(out.join('\n')) as Told;
  expect(findSchemaBreaks(schema, told)).toEqual([]);
  expect(findSchemaBreaks(schema, { ...told, findings: 'many' })).not.toEqual([]);
  return told;
}

test('a retry storm is told with its chain, and its cure is measured', async () => {
  const { chain, findings, runs } = await diagnosed(fileOf('Retry storm'), '--duration', '20');
  expect(chain.map(({ text }) => text)).toEqual([
    'SQL database: ×4 slower',
    'SQL database reaches its limit',
    'Retries multiply the calls of SQL database by 4.9',
    'The line at SQL database is full',
    expect.stringMatching(/^Users (wait|are turned away): /) as string,
  ]);
  expect(findings[0]).toMatchObject({ rule: 'retryStorm', components: [3, 2] });
  const [best] = findings[0]!.suggestions;
  expect(best?.label).toBe('Circuit breaker towards SQL database');
  expect(best!.effects![0]!.after).toBeGreaterThan(best!.effects![0]!.before + 0.3);
  expect(runs).toBeLessThanOrEqual(21);
});

test('without runs there are suggestions, and no effects', async () => {
  const { findings, runs } = await diagnosed(fileOf('Single consumer'), '--no-try');
  expect(runs).toBe(0);
  expect(findings[0]!.suggestions.length).toBeGreaterThan(0);
  expect(findings[0]!.suggestions.every(({ effects }) => effects === undefined)).toBe(true);
});

test('people read why, the numbers, and what was tried in vain', async () => {
  const { code, out } = await typed(
    'diagnose',
    fileOf('Hot shard'),
    '--duration',
    '6',
    '--jobs',
    '1',
  );
  const text = out.join('\n');
  expect(code).toBe(0);
  expect(text).toContain(
    '1. One part of Sharded database is hot: 1 of 4 instances is full, the others are not',
  );
  expect(text).toMatch(/Slots taken where it is full: (9\d|100)/);
  expect(text).toMatch(
    /Helps: The hot key of Videos split into ten\n {10}success \d+% → 100% \(95% interval/,
  );
});

test('what was done is told before what it set off, however short the time between them', async () => {
  const { design } = flushThatNeverHeals;
  const cache = design.components.find(({ name }) => name === 'Item cache')!;
  const flush = { type: 'flushCache', component: cache.id } as const;
  const file = designToFile({
    ...design,
    nextId: design.nextId + 1,
    scenario: {
      durationSeconds: 60,
      steps: [{ type: 'fault', id: design.nextId, atSeconds: 3.6, fault: flush }],
    },
  });
  const path = join(temporaryFolder({ 'design.json': file }), 'design.json');
  const { chain } = await diagnosed(path, '--duration', '12', '--no-try');
  expect(chain.slice(0, 2).map(({ text }) => text)).toEqual([
    'Item cache: emptied',
    'Item cache finds less',
  ]);
});

test('a system that is well has nothing told of it', async () => {
  const { out } = await typed(
    'diagnose',
    'example:flush-that-never-heals',
    '--duration',
    '5',
    '--no-try',
  );
  expect(out.at(-1)).toBe('Nothing was found that hurts or threatens.');
});

test('a file that is none, and a warm-up that is too long, are wrong input', async () => {
  expect((await typed('diagnose', 'nowhere.json')).code).toBe(2);
  const late = await typed('diagnose', fileOf('Hot shard'), '--duration', '5', '--warmup', '5');
  expect(late).toMatchObject({ code: 2, out: [] });
});
