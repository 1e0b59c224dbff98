import { expect, test } from 'vitest';
import { kinds } from '../../../src/catalogue/index';
import { examples } from '../../../src/library/examples';
import { glossary } from '../../../src/library/glossary/glossary';
import { termGroups } from '../../../src/library/glossary/Term';
import { labs } from '../../../src/library/labs/labs';
import { scenarios } from '../../../src/library/labs/transactions/scenarios';
import { lessons } from '../../../src/library/lessons/lessons';
import { concepts } from './concepts';

test('every concept has its term, and no name is used twice', () => {
  const ids = glossary.map(({ id }) => id);
  expect(Object.entries(concepts).filter(([, id]) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(glossary.map(({ name }) => name)).size).toBe(ids.length);
  expect(Object.keys(concepts)).toHaveLength(152);
});

test('every term can be seen somewhere, or says why not, and what it names is there', () => {
  const known = {
    lessons: new Set(lessons.map(({ id }) => id)),
    labs: new Set(labs.flatMap(({ id }) => [id, ...scenarios.map((one) => `${id} ${one.id}`)])),
    examples: new Set(examples.map(({ id }) => id)),
    kinds: new Set<string>(kinds.map(({ id }) => id)),
  };
  const astray = glossary.flatMap(({ id, group, seen = {}, limits }) => [
    ...(seen.lessons ?? []).filter((one) => !known.lessons.has(one)),
    ...(seen.labs ?? []).filter((one) => !known.labs.has(one)),
    ...(seen.examples ?? []).filter((one) => !known.examples.has(one)),
    ...(seen.kinds ?? []).filter((one) => !known.kinds.has(one)),
    ...(termGroups.includes(group) ? [] : [group]),
    ...(Object.values(seen).flat().length > 0 || limits !== undefined ? [] : [`${id} is nowhere`]),
  ]);
  expect(astray).toEqual([]);
});

test('every kind, lesson and lab is named by a term', () => {
  const seen = glossary.map((term) => term.seen ?? {});
  const named = new Set<string>(
    seen
      .flatMap((one) => Object.values(one).flat())
      .flatMap((place) => [place, place.split(' ')[0]!]),
  );
  const isNamed = ({ id, like }: { readonly id: string; readonly like?: string }) =>
    named.has(id) || (like !== undefined && named.has(like));
  expect(kinds.filter((kind) => !isNamed(kind)).map(({ id }) => id)).toEqual([]);
  expect([...lessons, ...labs].filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
});
