import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinds } from '../../src/catalogue/index';
import { designSchema } from '../../src/exchange/designSchema';

/** Where the schema of a design file is published. */
const schemaFile = fileURLToPath(
  new URL('../../public/schema/design.schema.json', import.meta.url),
);

/** The published schema as text, and what the model and the catalogue say it should be. With `UPDATE=1` the first is rewritten. */
export function writeSchemas(): { readonly published: string; readonly generated: string } {
  const generated = `${JSON.stringify(designSchema(kinds), null, 2)}\n`;
  if (process.env['UPDATE'] === '1') {
    writeFileSync(schemaFile, generated);
  }
  return { published: readFileSync(schemaFile, 'utf8'), generated };
}
