import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue';
import { typed } from './typed';

interface Listed {
  readonly kinds: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly name: string; readonly default: unknown }[];
  }[];
}

test('every kind and every parameter of the catalogue is listed, for people and as JSON', async () => {
  const text = await typed('kinds');
  const json = await typed('kinds', '--json');
  expect([text.code, json.code]).toEqual([0, 0]);
  const listed = (JSON.parse(json.out.join('\n')) as Listed).kinds;
  expect(listed.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
  for (const [place, { id, name, parameters }] of kinds.entries()) {
    const start = text.out.findIndex((line) => line.startsWith(`${name} (${id})`));
    const names = text.out
      .slice(start + 3, start + 3 + parameters.length)
      .map((line) => line.trim().split(' ')[0]);
    expect(names).toEqual(parameters.map((parameter) => parameter.name));
    expect(
      listed[place]!.parameters.map((parameter) => [parameter.name, parameter.default]),
    ).toEqual(parameters.map((parameter) => [parameter.name, parameter.default]));
  }
});

test('a default comes with its unit, its range and its source', async () => {
  const { out } = await typed('kinds');
  const rate = out.find((line) => /^ {2}rate /.test(line)) ?? '';
  expect(rate).toMatch(/\d req\/s .* to [\d,.]+ req\/s/);
  expect(out.some((line) => /(read|mixed|memory|derived), (high|medium|low)$/.test(line))).toBe(
    true,
  );
});
