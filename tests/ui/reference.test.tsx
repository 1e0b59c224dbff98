import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Kind } from '../../src/model/Kind';
import { differencesOf } from '../../src/ui/reference/differencesOf';
import { KindArticle } from '../../src/ui/reference/KindArticle';
import { partnersOf } from '../../src/ui/reference/partnersOf';
import { rangeText } from '../../src/ui/reference/rangeText';
import { valueText } from '../../src/exchange/words/valueText';
import type { Stores } from '../../src/ui/stores/Stores';
import { StoresContext } from '../../src/ui/stores/StoresContext';

const all: readonly Kind[] = kinds;

function kindCalled(id: string): Kind {
  const kind = kindOf(id);
  if (kind === undefined) throw new Error(`There is no ${id}.`);
  return kind;
}

function defaultAndRange(kind: string, name: string): readonly string[] {
  const parameter = kindCalled(kind).parameters.find((one) => one.name === name);
  if (parameter === undefined) throw new Error(`${kind} has no ${name}.`);
  return [valueText(parameter, parameter.default), rangeText(parameter)];
}

function pageOf(kind: Kind): string {
  const stores = { kinds, kindOf } as unknown as Stores;
  const markup = renderToStaticMarkup(
    <StoresContext value={stores}>
      <KindArticle kind={kind} onShow={() => {}} />
    </StoresContext>,
  );
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

test.each(all.map((kind) => [kind.name, kind] as const))(
  'the page of %s says everything that the catalogue does',
  (_name, kind) => {
    const page = pageOf(kind);
    const texts = [
      kind.name,
      kind.summary,
      kind.learn,
      kind.cost.note,
      ...kind.parameters.flatMap(({ label, help, source }) => [label, help, source?.note ?? '']),
    ];
    const said = (text: string) => page.includes(text.replaceAll(/\s+/g, ' ').trim());
    expect(texts.filter((text) => !said(text))).toEqual([]);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  },
);

test('a form says of what it is one, and what differs there', () => {
  const cdn = pageOf(kindCalled('cdn'));
  expect(cdn).toContain('A form of Cache');
  expect(cdn).toContain('Takes requests, sends requests, queries. Cache: takes cache look-ups');
  const { changed, same } = differencesOf(kindCalled('cdn'), kindCalled('cache'));
  expect(changed.map(({ name }) => name)).toContain('ttlSeconds');
  expect(same.map(({ name }) => name)).toContain('eviction');
  expect(changed.length + same.length).toBe(kindCalled('cdn').parameters.length);
});

test('what a form leaves out is told where it would matter, and only there', () => {
  const { settled } = differencesOf(kindCalled('bloom-filter'), kindCalled('cache'));
  const told = settled.map(
    ({ parameter, value }) => `${parameter.label}: ${valueText(parameter, value)}`,
  );
  expect(told).toContain('Hits: Given');
  expect(told.join(' ')).not.toContain('Capacity');
});

test('partners are those that take what the other sends', () => {
  const { callers, callees } = partnersOf(kindCalled('worker'), kinds);
  expect(callers.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['queue', 'topic', 'log', 'rabbitmq']),
  );
  expect(callers.map(({ id }) => id)).not.toContain('client');
  expect(callees.map(({ id }) => id)).toContain('sql-database');
});

test('defaults and ranges carry their units, and say what 0 means', () => {
  expect(defaultAndRange('cache', 'capacity')).toEqual(['20,000 keys', '1 to 10,000,000 keys']);
  expect(defaultAndRange('cache', 'ttlSeconds')).toEqual([
    '300 s',
    '0.001 to 10,000,000 s; 0: for ever',
  ]);
  expect(defaultAndRange('cache', 'eviction')).toEqual([
    'LRU',
    'LRU, LFU, FIFO, Random, SIEVE, Keep',
  ]);
  expect(defaultAndRange('cache', 'serviceTime')).toEqual([
    'Lognormal, median 0.012 ms, sigma 0.6',
    'Random, 0 to 60,000 ms',
  ]);
});
