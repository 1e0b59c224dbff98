import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { kindGroups } from '../../src/model/Kind';
import { findKinds } from '../../src/ui/palette/findKinds';

test.each([
  ['kafka', 'log'],
  ['sqs', 'queue'],
  ['sns', 'topic'],
  ['postgres', 'sql-database'],
  ['mysql', 'sql-database'],
  ['cassandra', 'quorum-store'],
  ['elasticsearch', 'search-index'],
  ['pgbouncer', 'connection-pooler'],
  ['etcd', 'consensus-store'],
  ['nginx', 'load-balancer'],
  ['waf', 'waf'],
  ['s3', 'object-store'],
  ['lambda', 'serverless-function'],
  ['stripe', 'payment-provider'],
  ['prometheus', 'metrics-store'],
  ['flink', 'stream-processor'],
  ['debezium', 'change-capture'],
])('who searches for %s is shown what it is a make of', (search, id) => {
  expect(findKinds(kinds, search)[0]?.id).toBe(id);
});

test('a kind that is searched by its name stands first: Enter adds that one', () => {
  for (const { name } of kinds) {
    expect(findKinds(kinds, name)[0]?.name).toBe(name);
    expect(findKinds(kinds, ` ${name.toLowerCase()}`)[0]?.name).toBe(name);
  }
});

test('without a search the kinds stand in the order of the catalogue, group by group', () => {
  expect(findKinds(kinds, '')).toEqual(kinds);
  const groups = kinds.map(({ group }) => group);
  const changes = groups.filter((group, place) => group !== groups[place - 1]);
  expect(changes).toEqual([...kindGroups]);
});
