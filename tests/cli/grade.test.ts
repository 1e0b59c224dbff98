import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import { challenges } from '../../src/library/challenges/index';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const schema = JSON.parse(readFileSync('public/schema/grade.schema.json', 'utf8')) as Record<
  string,
  unknown
>;

test('a drawing that stores nothing is graded, fails, and is told so in text and as JSON', async () => {
  const [{ start, id } = challenges[0]!] = challenges;
  const client = start.components[0]!.id;
  const service = {
    id: 100,
    kind: 'service',
    name: 'Shortener',
    x: 300,
    y: 100,
    parameters: {},
    placement: [{ zone: 0, instances: 2 }],
  };
  const connection = { id: 101, from: client, to: 100, parameters: {} };
  const drawn = {
    ...start,
    nextId: 102,
    components: [...start.components, service],
    connections: [connection],
  };
  const file = `${temporaryFolder({ 'design.json': designToFile(drawn) })}/design.json`;
  const json = await typed('grade', id, file, '--jobs', '1', '--json', '--predict', 'none');
  const told = JSON.parse(json.out.join('\n')) as Record<string, unknown>;
  expect([json.code, told['level'], told['passed']]).toEqual([1, 'no', false]);
  expect(findSchemaBreaks(schema, told)).toEqual([]);
  expect(findSchemaBreaks(schema, { ...told, level: 'fine' })).not.toEqual([]);
  expect(told['gaps']).toEqual([
    expect.stringMatching(/Create is written to no store/),
    expect.stringMatching(/Redirect looks its code up nowhere/),
    expect.stringMatching(/Redirect counts no click/),
  ]);
  expect(told['notes']).toContainEqual('Components without a zone ran in Zone A: Shortener.');
});

test('what cannot be graded is refused with a reason, and the list names the challenges', async () => {
  const unknown = await typed('grade', 'no-such', 'challenge:url-shortener/start');
  expect(unknown).toMatchObject({
    code: 2,
    error: [expect.stringMatching(/There are: url-shortener/)],
  });
  const other = await typed(
    'grade',
    'url-shortener',
    'example:flush-that-never-heals',
    '--jobs',
    '1',
  );
  expect(other.code).toBe(2);
  expect(other.error[0]).toMatch(/is missing: begin with the drawing/);
  const list = await typed('challenges');
  expect(list.out.join('\n')).toMatch(/url-shortener +mid +35 +Ten redirects/);
});
