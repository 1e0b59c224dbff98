import { expect, test } from 'vitest';
import { writeKindTable } from '../support/writeKindTable';

// After a change of the catalogue: UPDATE=1 npx vitest run -c tests/vitest.config.ts tests/catalogue/readme
test('the table in the README of the catalogue is what the catalogue says', () => {
  const { published, generated } = writeKindTable();
  expect(published).toBe(generated);
});
