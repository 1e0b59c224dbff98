import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import { threeTiers } from '../runner/threeTiers';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { launch } from './launch';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const schema = JSON.parse(readFileSync('public/schema/knee.schema.json', 'utf8')) as Record<
  string,
  unknown
>;

/** Broken at once: nothing answers within 2 ms, so that the sweep only goes down. */
function file(): string {
  const design = {
    ...threeTiers(20),
    objectives: [{ type: 'latency', id: 28, quantile: 0.5, mostSeconds: 0.000_01 }] as const,
  };
  return join(temporaryFolder({ 'design.json': designToFile(design) }), 'design.json');
}

test('threads and one thread print the same knee, as its schema says', async () => {
  const path = file();
  const threads = launch(['knee', path, '--json', '--jobs', '2']);
  expect(threads.error).toEqual([]);
  expect(threads.code).toBe(0);
  const one = await typed('knee', path, '--json', '--jobs', '1');
  expect(one.out).toEqual(threads.out);
  const knee: unknown = JSON.parse(one.out.join('\n'));
  expect(findSchemaBreaks(schema, knee)).toEqual([]);
  expect(knee).toMatchObject({ holdsAtFactor: null, breaksAtFactor: 1 / 64 });
});

test('a table is printed, and a design that cannot run is refused', async () => {
  const { code, out } = await typed('knee', file(), '--jobs', '1', '--seed', '5');
  expect(code).toBe(0);
  expect(out.join('\n')).toContain('p50 of all requests within 0.01 ms');
  expect(out.join('\n')).toContain('7 runs, seed 5.');
  expect((await typed('knee', 'example:none', '--jobs', '1')).code).toBe(2);
});
