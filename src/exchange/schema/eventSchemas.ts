import { limits } from '../../model/limits';
import { exchangeLimits } from '../exchangeLimits';
import type { JsonSchema } from './JsonSchema';
import { listSchema, objectSchema, rangeSchema, reference } from './schemaParts';

const id = reference('id');
const idOrZero = reference('idOrZero');
const name = reference('name');
const share = rangeSchema('A share.', 0, 1);
const seconds = rangeSchema('Simulated seconds.', 0, limits.simulatedSeconds);

/** Every fault. */
export function faultSchema(): JsonSchema {
  return {
    oneOf: [
      typed('kill', {
        component: id,
        instances: rangeSchema('How many stop; 0: all.', 0, limits.instances, true),
      }),
      typed('loseZone', { zone: id }),
      typed('slow', { component: id, factor: rangeSchema('Times as long.', 0.01, 1_000) }),
      typed('errors', { component: id, share }),
      typed('hang', { component: id }),
      typed('flushCache', { component: id }),
      typed('cut', { connection: id }),
      typed('delay', { connection: id, addedMs: rangeSchema('Added, ms.', 0, 60_000) }),
      typed('traffic', {
        component: idOrZero,
        factor: rangeSchema('Times the starting rate.', 0, 1_000),
      }),
      typed('hotKey', { keySpace: idOrZero, share }),
    ],
  };
}

/** A scenario: its length and its steps. */
export function scenarioSchema(): JsonSchema {
  const fault = objectSchema(
    {
      type: { const: 'fault' },
      id,
      atSeconds: seconds,
      endSeconds: { description: 'Missing: to the end of the run.', type: 'number', minimum: 0 },
      fault: reference('fault'),
    },
    ['endSeconds'],
  );
  const edit = objectSchema({
    type: { const: 'edit' },
    id,
    atSeconds: seconds,
    edit: reference('edit'),
  });
  return objectSchema({
    durationSeconds: {
      description: 'Length of the timeline, simulated seconds.',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: limits.simulatedSeconds,
    },
    steps: listSchema({ oneOf: [fault, edit] }, limits.scenarioSteps),
  });
}

/** Every edit. */
export function editSchema(): JsonSchema {
  const at = { description: 'Place in the list.', type: 'integer', minimum: 0 };
  const setting = { id, parameter: { type: 'string' }, value: reference('value') };
  const pixel = reference('pixel');
  return {
    oneOf: [
      typed('addComponent', { component: reference('component'), at }, ['at']),
      typed('removeComponent', { id }),
      typed('moveComponents', {
        moves: listSchema(objectSchema({ id, x: pixel, y: pixel }), limits.components),
      }),
      typed('renameComponent', { id, name }),
      typed('placeComponent', { id, placement: reference('placement') }),
      typed('setParameter', setting, ['value']),
      typed('addConnection', { connection: reference('connection'), at }, ['at']),
      typed('removeConnection', { id }),
      typed('setConnectionParameter', setting, ['value']),
      typed('setRules', { id, rules: reference('rules') }, ['rules']),
      typed('renameDesign', { name }),
      typed('setSeed', { seed: reference('seed') }),
      typed('setZones', { zones: reference('zones') }),
      typed('setKeySpaces', { keySpaces: reference('keySpaces') }),
      typed('setOperations', { operations: reference('operations') }),
      typed('setScenario', { scenario: reference('scenario') }),
      typed('batch', { edits: listSchema(reference('edit'), exchangeLimits.edits) }),
    ],
  };
}

function typed(
  type: string,
  fields: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  return objectSchema({ type: { const: type }, ...fields }, optional);
}
