import { connectionParameters } from '../model/connectionParameters';
import { emptyDesign } from '../model/emptyDesign';
import type { Kind } from '../model/Kind';
import { limits } from '../model/limits';
import { fileFormat } from './file/fileFormat';
import { distributionSchema, plainDistributionSchema } from './schema/distributionSchema';
import { editSchema, faultSchema, scenarioSchema } from './schema/eventSchemas';
import type { JsonSchema } from './schema/JsonSchema';
import { settingsSchema } from './schema/parameterSchema';
import { objectivesSchema } from './schema/objectivesSchema';
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
      customKinds: listSchema({ oneOf: kinds.map(customKindSchema) }, limits.customKinds),
      marks: marksSchema(),
      objectives: objectivesSchema(),
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
      tenants: reference('tenants'),
      customKinds: reference('customKinds'),
      marks: reference('marks'),
      objectives: reference('objectives'),
      components: listSchema(reference('component'), limits.components),
      connections: listSchema(reference('connection'), limits.connections),
      scenario: reference('scenario'),
    },
    [
      'seed',
      'slice',
      'planRules',
      'nextId',
      'zones',
      'tenants',
      'customKinds',
      'marks',
      'objectives',
      'scenario',
    ],
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
    share: rangeSchema('Relative to the sum of all shares.', 0, 1e9),
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
    tenants: listSchema(objectSchema({ id, name, share: reference('share') }), limits.tenants),
    tenantShares: listSchema(
      objectSchema({ tenant: id, share: reference('share') }),
      limits.tenants,
    ),
    keySpaces: listSchema(
      objectSchema(
        {
          id,
          name,
          keys: rangeSchema('Keys at the start.', 1, limits.keys, true),
          zipf: rangeSchema('Zipf exponent; 0 is uniform.', 0, 3),
          absent: rangeSchema('Share of the reads that ask for a key that does not exist.', 0, 1),
          hot: rangeSchema('Share of the requests that go to one hot key.', 0, 1),
        },
        ['absent', 'hot'],
      ),
      limits.keySpaces,
      1,
    ),
    operations: listSchema(operationSchema(), limits.operations, 1),
    placement: listSchema(
      objectSchema(
        {
          zone: reference('idOrZero'),
          instances: rangeSchema('Instances in the zone.', 1, limits.instances, true),
          speed: rangeSchema('Times as fast as usual.', limits.speed.low, limits.speed.high),
          weight: rangeSchema('For weighted balancers.', limits.weight.low, limits.weight.high),
        },
        ['speed', 'weight'],
      ),
      limits.placements,
      1,
    ),
  };
}

function operationSchema(): JsonSchema {
  const id = reference('id');
  const bytes = rangeSchema('Size, bytes.', 0, limits.payloadBytes);
  return objectSchema(
    {
      id,
      name: reference('name'),
      access: { enum: ['read', 'update', 'insert', 'conditional'] },
      keySpace: id,
      priority: rangeSchema('0 the least to 9 the most.', 0, 9, true),
      requestBytes: bytes,
      replyBytes: bytes,
      tenants: reference('tenantShares'),
      follow: objectSchema({
        operation: id,
        delayMs: rangeSchema('From the answer, ms.', 0, limits.delayMs),
        share: rangeSchema('Share of the good answers that are followed.', 0, 1),
      }),
    },
    ['priority', 'requestBytes', 'replyBytes', 'tenants', 'follow'],
  );
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

function customKindSchema(kind: Kind): JsonSchema {
  return objectSchema(
    {
      id: reference('id'),
      name: reference('name'),
      like: { const: kind.id },
      parameters: settingsSchema(kind.parameters),
    },
    ['parameters'],
  );
}

function marksSchema(): JsonSchema {
  const { low, high } = limits.markSize;
  const size = rangeSchema('Whole pixels.', low, high, true);
  const place = { id: reference('id'), x: reference('pixel'), y: reference('pixel') };
  const text = { type: 'string', minLength: 1, maxLength: limits.noteCharacters };
  const sized = { ...place, width: size, height: size };
  return listSchema(
    {
      oneOf: [
        objectSchema({ ...sized, type: { const: 'note' }, text }),
        objectSchema({ ...sized, type: { const: 'area' }, text: reference('name') }),
      ],
    },
    limits.marks,
  );
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
  return objectSchema(
    {
      operations: listSchema(reference('id'), limits.operations),
      access: { enum: ['any', 'reads', 'writes'] },
      step: rangeSchema('Same step: at the same time.', 1, 20, true),
      mode: { enum: ['sync', 'async', 'onMiss', 'populate', 'invalidate', 'forward'] },
      missOf: reference('idOrZero'),
      probability: rangeSchema('Share of the requests that make the call.', 0, 1),
      count: rangeSchema('Calls made.', 1, 100, true),
      ...ruleExtras(),
    },
    Object.keys(ruleExtras()),
  );
}

/** What a call rule may say besides. */
function ruleExtras(): Readonly<Record<string, JsonSchema>> {
  const share = rangeSchema('Relative to the sum of the shares.', 0, 1e9);
  return {
    counts: listSchema(
      objectSchema({ count: rangeSchema('Calls made.', 0, 100, true), share }),
      limits.countShares,
      1,
    ),
    serial: { description: 'One call after another.', type: 'boolean' },
    enough: rangeSchema('Good replies that are enough.', 1, 100, true),
    required: { description: 'Without it the caller fails.', type: 'boolean' },
    asks: { enum: ['read', 'update', 'insert', 'conditional'] },
    key: objectSchema({ keySpace: reference('id'), by: { enum: ['rank', 'hash', 'draw'] } }),
    timeoutMs: rangeSchema('Of one attempt; 0 is never.', 0, 3_600_000),
  };
}
