import { connectionParameters } from '../model/connectionParameters';
import { emptyDesign } from '../model/emptyDesign';
import type { Kind } from '../model/Kind';
import { limits } from '../model/limits';
import { fileFormat } from './file/fileFormat';
import { distributionSchema, plainDistributionSchema } from './schema/distributionSchema';
import { editSchema, faultSchema, scenarioSchema } from './schema/eventSchemas';
import type { JsonSchema } from './schema/JsonSchema';
import { settingsSchema } from './schema/parameterSchema';
import { listSchema, objectSchema, rangeSchema, reference } from './schema/schemaParts';

/** The JSON Schema of a design file, with the settings of every given kind. What it says, `readFile` checks, and more. */
export function designSchema(kinds: readonly Kind[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Loadbearing design',
    ...objectSchema(
      {
        $schema: { type: 'string' },
        format: { const: fileFormat.format },
        version: { const: fileFormat.version },
        design: reference('design'),
      },
      ['$schema'],
    ),
    $defs: {
      design: bodySchema(),
      ...plainDefinitions(),
      ...listDefinitions(),
      component: { oneOf: kinds.map(componentSchema) },
      connection: connectionSchema(),
      rules: listSchema(ruleSchema(), limits.rulesPerConnection),
      scenario: scenarioSchema(),
      fault: faultSchema(),
      edit: editSchema(),
      plainDistribution: plainDistributionSchema(),
      distribution: distributionSchema(),
    },
  };
}

function bodySchema(): JsonSchema {
  return objectSchema(
    {
      name: reference('name'),
      seed: reference('seed'),
      slice: rangeSchema('The design is 1/slice of the fleet and its traffic.', 1, 1_000_000, true),
      planRules: rangeSchema('Version of the call rules.', 1, emptyDesign.planRules, true),
      nextId: rangeSchema('Above every id in use.', 1, limits.id + 1, true),
      zones: reference('zones'),
      keySpaces: reference('keySpaces'),
      operations: reference('operations'),
      components: listSchema(reference('component'), limits.components),
      connections: listSchema(reference('connection'), limits.connections),
      scenario: reference('scenario'),
    },
    ['seed', 'slice', 'planRules', 'nextId', 'zones', 'scenario'],
  );
}

function plainDefinitions(): Readonly<Record<string, JsonSchema>> {
  return {
    id: rangeSchema('Used once in a design.', 1, limits.id, true),
    idOrZero: rangeSchema('An id, or 0 for none or every one.', 0, limits.id, true),
    name: {
      description: `1 to ${limits.nameCharacters} visible characters.`,
      type: 'string',
      minLength: 1,
      maxLength: limits.nameCharacters,
    },
    seed: { ...rangeSchema('Start of all chance.', 0, limits.seed, true), default: 42 },
    pixel: rangeSchema('Whole pixels.', -limits.coordinate, limits.coordinate, true),
    value: {
      description: 'What the setting can hold.',
      type: ['number', 'string', 'boolean', 'object', 'array'],
    },
  };
}

function listDefinitions(): Readonly<Record<string, JsonSchema>> {
  const [id, name] = [reference('id'), reference('name')];
  return {
    zones: listSchema(objectSchema({ id, name, region: name }), limits.zones),
    keySpaces: listSchema(
      objectSchema({
        id,
        name,
        keys: rangeSchema('Keys at the start.', 1, limits.keys, true),
        zipf: rangeSchema('Zipf exponent; 0 is uniform.', 0, 3),
      }),
      limits.keySpaces,
      1,
    ),
    operations: listSchema(
      objectSchema({ id, name, access: { enum: ['read', 'update', 'insert'] }, keySpace: id }),
      limits.operations,
      1,
    ),
    placement: listSchema(
      objectSchema({
        zone: reference('idOrZero'),
        instances: rangeSchema('Instances in the zone.', 1, limits.instances, true),
      }),
      limits.placements,
      1,
    ),
  };
}

function componentSchema(kind: Kind): JsonSchema {
  return {
    title: kind.name,
    description: kind.summary,
    ...objectSchema(
      {
        id: reference('id'),
        kind: { const: kind.id },
        name: reference('name'),
        x: reference('pixel'),
        y: reference('pixel'),
        placement: reference('placement'),
        parameters: settingsSchema(kind.parameters),
      },
      ['placement', 'parameters'],
    ),
  };
}

function connectionSchema(): JsonSchema {
  return objectSchema(
    {
      id: reference('id'),
      from: reference('id'),
      to: reference('id'),
      parameters: settingsSchema(connectionParameters),
      rules: reference('rules'),
    },
    ['parameters', 'rules'],
  );
}

function ruleSchema(): JsonSchema {
  return objectSchema({
    operations: listSchema(reference('id'), limits.operations),
    access: { enum: ['any', 'reads', 'writes'] },
    step: rangeSchema('Same step: at the same time.', 1, 20, true),
    mode: { enum: ['sync', 'async', 'onMiss', 'populate', 'invalidate', 'forward'] },
    missOf: reference('idOrZero'),
    probability: rangeSchema('Share of the requests that make the call.', 0, 1),
    count: rangeSchema('Calls made at once.', 1, 100, true),
  });
}
