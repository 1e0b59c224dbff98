import type { JsonSchema } from '../schema/JsonSchema';
import { listSchema, objectSchema, rangeSchema } from '../schema/schemaParts';
import { attemptSchema } from './attemptSchema';
import { backupFormat } from './backupFormat';
import { backupLimits } from './backupLimits';

/** The JSON Schema of a backup file. What it says, `readBackup` checks, and that each text is a design file. */
export function backupSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Loadbearing backup',
    description:
      'Everything that the page keeps on a device: designs, the states that they had before, settings, and practice attempts.',
    ...objectSchema({
      format: { const: backupFormat.format },
      version: { const: backupFormat.version },
      savedAtMs: momentSchema('When it was saved, ms since 1970.'),
      designs: listSchema(designSchema(), backupLimits.designs),
      settings: listSchema(settingSchema(), backupLimits.settings),
      attempts: listSchema(attemptSchema(textSchema()), backupLimits.attempts),
    }),
  };
}

function designSchema(): JsonSchema {
  const shared = { name: nameSchema(), text: textSchema() };
  return objectSchema({
    ...shared,
    savedAtMs: momentSchema('When it was last changed, ms since 1970.'),
    isKept: { description: 'Whether it was kept by hand.', type: 'boolean' },
    revisions: listSchema(
      objectSchema({ ...shared, takenAtMs: momentSchema('When it was so, ms since 1970.') }),
      backupLimits.revisionsPerDesign,
    ),
  });
}

function settingSchema(): JsonSchema {
  return objectSchema({
    name: { description: 'As the browser keeps it: "loadbearing.theme".', ...nameSchema() },
    value: { type: 'string', maxLength: backupLimits.settingCharacters },
  });
}

function momentSchema(description: string): JsonSchema {
  return rangeSchema(description, 0, backupLimits.momentMs);
}

function nameSchema(): JsonSchema {
  return { type: 'string', minLength: 1, maxLength: 200 };
}

function textSchema(): JsonSchema {
  return {
    description: 'A design file as text; see design.schema.json.',
    type: 'string',
    maxLength: backupLimits.designCharacters,
  };
}
