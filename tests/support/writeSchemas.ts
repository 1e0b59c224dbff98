import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinds } from '../../src/catalogue/index';
import { backupSchema } from '../../src/exchange/backup/backupSchema';
import { designSchema } from '../../src/exchange/designSchema';

const schemas = {
  design: () => designSchema(kinds),
  backup: backupSchema,
} as const;

/** The published schema of that sort of file as text, and what the code says it should be. With `UPDATE=1` the first is rewritten. */
export function writeSchemas(sort: keyof typeof schemas = 'design'): {
  readonly published: string;
  readonly generated: string;
} {
  const schemaFile = fileURLToPath(
    new URL(`../../public/schema/${sort}.schema.json`, import.meta.url),
  );
  const generated = `${JSON.stringify(schemas[sort](), null, 2)}\n`;
  if (process.env['UPDATE'] === '1') {
    writeFileSync(schemaFile, generated);
  }
  return { published: readFileSync(schemaFile, 'utf8'), generated };
}
