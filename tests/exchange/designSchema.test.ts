import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { designSchema } from '../../src/exchange/designSchema';
import { designToFile } from '../../src/exchange/designToFile';
import { arbitraryDesign } from '../support/arbitraryDesign';
import { findSchemaBreaks } from '../support/findSchemaBreaks';
import { writeSchemas } from '../support/writeSchemas';

const schema = designSchema(kinds);

// After a change of model or catalogue: UPDATE=1 npx vitest run -c tests/vitest.config.ts tests/exchange/designSchema
test('the published schema is what model and catalogue say', () => {
  const { published, generated } = writeSchemas();
  expect(published).toBe(generated);
});

test('every file that is written fits the schema', () => {
  fc.assert(
    fc.property(arbitraryDesign(), (design) => {
      expect(findSchemaBreaks(schema, JSON.parse(designToFile(design)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test.each([
  ['an unknown key', { format: 'loadbearing', version: 1, design: {}, more: 1 }],
  ['another version', { format: 'loadbearing', version: 2, design: {} }],
  ['no design', { format: 'loadbearing', version: 1 }],
])('the schema refuses %s', (_what, file) => {
  expect(findSchemaBreaks(schema, file)).not.toEqual([]);
});

test('every setting of every kind is described with its unit, its bounds and its default', () => {
  const text = JSON.stringify(schema);
  for (const { name, linkDefault } of kinds.flatMap(({ parameters }) => [...parameters])) {
    expect(text).toContain(JSON.stringify(name));
    expect(text).toContain(`"default":${JSON.stringify(linkDefault)}`);
  }
});
