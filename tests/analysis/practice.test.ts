import { expect, test } from 'vitest';
import { fairDesign } from '../../src/analysis/grading/fairDesign';
import { checkContract } from '../../src/analysis/practice/checkContract';
import { faultsToNote } from '../../src/analysis/practice/faultsToNote';
import { givenLines } from '../../src/analysis/practice/givenLines';
import { kindOf } from '../../src/catalogue/kindOf';
import { challenges } from '../../src/library/challenges/index';
import { newsFeed } from '../../src/library/challenges/newsFeed';
import { thirdPartyResilience } from '../../src/library/challenges/thirdPartyResilience';
import { urlShortener } from '../../src/library/challenges/urlShortener';
import type { ContractRoute } from '../../src/model/ContractRoute';
import type { PracticeSession } from '../../src/model/PracticeSession';

const [redirect, create] = [4, 5];

/** What is said of a route for Create, beside one for Redirect. */
const told = (route: ContractRoute) =>
  checkContract(
    urlShortener,
    { [redirect]: { route: 'GET /{code}' }, [create]: route },
    create,
  ).map(({ level, text }) => `${level}: ${text}`);

test('a contract is held against the operations of the challenge: route, access and size', () => {
  expect(told({ route: ' post  /codes ', does: 'writes', payloadKb: 0.5 })).toEqual([
    'right: Route: POST /codes.',
    'right: It writes.',
    'right: Size: in range.',
  ]);
  expect(told({ route: 'codes', does: 'reads', payloadKb: 20 })).toEqual([
    'wrong: “codes” is no route: write a method and a path, such as GET /things/{id}.',
    'wrong: “Create” writes in this challenge.',
    'wrong: Size: 10 times too large.',
  ]);
  expect(told({ route: 'get /{code}' })).toEqual([
    'wrong: “Redirect” has the same route: give one of them another.',
    'open: Does it read or write?',
    'open: How many kB does it carry?',
  ]);
  expect(told({ route: 'GET /new', does: 'writes' })[0]).toMatch(/^wrong: GET promises to change/);
  const [page] = thirdPartyResilience.start.operations;
  const sizes = checkContract(
    thirdPartyResilience,
    { [page!.id]: { route: '', payloadKb: 3 } },
    page!.id,
  );
  expect(sizes.map(({ level }) => level)).toEqual(['open', 'open', 'open']);
});

test('operations keep the names of their routes through a graded run, and nothing else of theirs', () => {
  const operations = newsFeed.start.operations.map((one) =>
    one.name === 'Post' ? { ...one, name: 'POST /posts', access: 'read' as const } : one,
  );
  const fair = fairDesign(newsFeed, { ...newsFeed.reference.design, operations }, kindOf);
  expect(fair.ok && fair.design.operations[1]).toMatchObject({
    name: 'POST /posts',
    access: 'update',
  });
});

test('notes are asked for what breaks, and not before it may be known', () => {
  const session: PracticeSession = {
    challenge: newsFeed.id,
    level: 'senior',
    pace: 'untimed',
    spentMs: 0,
    phase: 6,
    notes: {},
    answers: {},
    runs: 0,
  };
  const asked = (of: Partial<PracticeSession>) =>
    faultsToNote(newsFeed, { ...session, ...of })?.map(({ id }) => id);
  expect(asked({})).toBeUndefined();
  expect(asked({ runs: 1 })).toEqual(['dead', 'zone-lost']);
  expect(asked({ level: 'mid' })).toEqual(['dead', 'zone-lost']);
});

test('each brief says which part of the fleet is drawn, and what outlives a zone as it is graded', () => {
  for (const challenge of challenges) {
    const { slice, zones } = challenge.start;
    const lines = givenLines(challenge);
    expect(lines[0]).toMatch(new RegExp(`^You draw 1/${slice} of the fleet`));
    expect(lines.at(-1)).toMatch(new RegExp(`taken to stand in ${zones[0]!.name}\\.$`));
    expect(lines.filter((line) => /no zone is taken|^You draw/.test(line)).length).toBe(1);
  }
  const everywhere = ['load-balancer', 'api-gateway', 'rate-limiter', 'queue', 'dynamodb', 'cdn'];
  expect([...everywhere, 'serverless-function'].map(zoneOf)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(['service', 'redis', 'sql-database', 'log'].map(zoneOf)).toEqual([1, 1, 1, 1]);
});

/** Where something that stands outside every zone is taken to stand when it is graded. */
function zoneOf(kind: string) {
  const added = {
    id: 90,
    kind,
    name: 'Added',
    x: 0,
    y: 0,
    placement: [{ zone: 0, instances: 1 }],
    parameters: {},
  };
  const { start } = urlShortener;
  const drawn = { ...start, components: [...start.components, added] };
  const fair = fairDesign(urlShortener, drawn, kindOf);
  return fair.ok && fair.design.components.at(-1)?.placement[0]?.zone;
}
