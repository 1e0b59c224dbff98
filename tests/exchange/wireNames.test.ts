import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { checksumOf } from '../../src/exchange/link/checksumOf';
import { dictionary } from '../../src/exchange/link/dictionary';
import { starterBasics } from '../../src/exchange/link/starterBasics';
import { wireTables } from '../../src/exchange/link/wireTables';
import { connectionParameters } from '../../src/model/connectionParameters';
import type { Kind } from '../../src/model/Kind';
import type { Parameter } from '../../src/model/Parameter';

const recordFile = fileURLToPath(new URL('wireNames.json', import.meta.url));

/** Everything on the wire as one flat list of facts, so that "only additions" is a plain comparison. */
function factsNow(): Readonly<Record<string, unknown>> {
  const facts: [string, unknown][] = [
    ['dictionary', { bytes: dictionary.length, checksum: checksumOf(dictionary.join(',')) }],
    ['starter basics', starterBasics],
    ...kinds.flatMap((kind: Kind) => [
      [`kind ${kind.number}`, kind.id] as [string, unknown],
      ...parameterFacts(`kind ${kind.number}`, kind.parameters),
    ]),
    ...parameterFacts('connection', connectionParameters),
    ...Object.entries(wireTables).flatMap(([table, { numbers }]) =>
      Object.entries(numbers).map(([word, number]): [string, unknown] => [
        `${table} ${number}`,
        word,
      ]),
    ),
  ];
  // No number is given twice.
  expect(new Set(facts.map(([name]) => name)).size).toBe(facts.length);
  return Object.fromEntries(facts);
}

function parameterFacts(owner: string, parameters: readonly Parameter[]): [string, unknown][] {
  return parameters.flatMap((parameter) => {
    const { name, number, type, linkDefault } = parameter;
    const options = type === 'choice' ? parameter.options : [];
    return [
      [`${owner} parameter ${number}`, { name, type, linkDefault }],
      ...options.map((option): [string, unknown] => [
        `${owner} parameter ${number} option ${option.number}`,
        option.name,
      ]),
    ];
  });
}

const recorded = JSON.parse(readFileSync(recordFile, 'utf8')) as Readonly<Record<string, unknown>>;
const now = factsNow();

test('nothing that was ever on the wire has changed or gone: old links mean what they meant', () => {
  expect(Object.keys(recorded).length).toBeGreaterThan(50);
  const same = Object.keys(recorded).map((name) => [name, now[name]]);
  expect(Object.fromEntries(same)).toEqual(recorded);
});

// After an addition: UPDATE=1 npx vitest run -c tests/vitest.config.ts tests/exchange/wireNames
test('what is new on the wire is recorded', () => {
  const additions = Object.entries(now).filter(([name]) => !Object.hasOwn(recorded, name));
  if (process.env['UPDATE'] === '1') {
    const grown = { ...recorded, ...Object.fromEntries(additions) };
    writeFileSync(recordFile, `${JSON.stringify(grown, null, 2)}\n`);
    return;
  }
  expect(additions).toEqual([]);
});
