import type { FaultType } from '../../model/Fault';
import { faultFields, faultTypes } from '../../model/faultFields';
import { rangeOf } from '../../model/faultNumbers';
import { limits } from '../../model/limits';
import { exchangeLimits } from '../exchangeLimits';
import type { JsonSchema } from './JsonSchema';
import { listSchema, objectSchema, rangeSchema, reference } from './schemaParts';

const id = reference('id');
const idOrZero = reference('idOrZero');
const name = reference('name');
const seconds = rangeSchema('Simulated seconds.', 0, limits.simulatedSeconds);

/** Every fault. */
export function faultSchema(): JsonSchema {
  return { oneOf: faultTypes.map(schemaOf) };
}

function schemaOf(type: FaultType): JsonSchema {
  const { on, orAll, numbers, optional } = faultFields[type];
  const one = orAll === true ? idOrZero : id;
  const fields = numbers.map((figure) => {
    const { what, low, high, whole } = rangeOf(type, figure);
    return [figure, rangeSchema(`${what}.`, low, high, whole)] as const;
  });
  return typed(
    type,
    { [on]: on === 'zones' ? listSchema(id, limits.zones) : one, ...Object.fromEntries(fields) },
    optional === undefined ? [] : [optional],
  );
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
      typed('setTenants', { tenants: reference('tenants') }),
      typed('setCustomKinds', { customKinds: reference('customKinds') }),
      typed('setMarks', { marks: reference('marks') }),
      typed('setObjectives', { objectives: reference('objectives') }),
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
