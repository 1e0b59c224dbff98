import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindOf } from '../../../src/catalogue/kindOf';
import { kinds } from '../../../src/catalogue';
import { composeImages } from '../../../src/exchange/export/composeImages';
import { designToCompose } from '../../../src/exchange/export/designToCompose';
import { importDesign } from '../../../src/exchange/import/importDesign';
import { examples } from '../../../src/library/examples';

interface Compose {
  readonly services: Readonly<
    Record<string, { image?: string; build?: string; depends_on?: string[] }>
  >;
}

test('every example comes out as a file whose services depend on services that are there', () => {
  for (const { design } of examples) {
    const { services } = parse(designToCompose(design, kindOf)) as Compose;
    const names = Object.keys(services);
    const served = design.components.filter(({ kind }) => kindOf(kind)?.behaviour !== 'source');
    expect(names).toHaveLength(served.length);
    for (const { image, build, depends_on = [] } of Object.values(services)) {
      expect((image === undefined) !== (build === undefined)).toBe(true);
      for (const name of depends_on) expect(names).toContain(name);
    }
  }
});

test('databases, caches and queues come back as what they were', () => {
  const design = examples.find(({ id }) => id === 'url-shortener')!.design;
  const read = importDesign(designToCompose(design, kindOf), { name: 'x' });
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const behaviours = (components: typeof design.components) =>
    components
      .map(({ kind }) => kindOf(kind)?.behaviour)
      .filter(
        (behaviour) => behaviour === 'store' || behaviour === 'cache' || behaviour === 'queue',
      )
      .toSorted();
  expect(behaviours(read.design.components)).toEqual(behaviours(design.components));
});

test('every image is for a kind that exists', () => {
  const ids = new Set<string>(kinds.map(({ id }) => id));
  expect(Object.keys(composeImages).filter((id) => !ids.has(id))).toEqual([]);
});

test('no name can end its line', () => {
  const [first] = examples;
  const hostile = {
    ...first!.design,
    name: 'a\nservices: [evil]',
    components: first!.design.components.map((one) => ({ ...one, name: 'b\u2028\r\n  evil:\n' })),
  };
  const { services } = parse(designToCompose(hostile, kindOf)) as Compose;
  expect(Object.keys(services).every((name) => /^b-evil(-\d+)?$/.test(name))).toBe(true);
});
