import type { NumberParameter, Parameter } from '../../model/Parameter';
import { limits } from '../../model/limits';
import type { JsonSchema } from './JsonSchema';
import { listSchema, objectSchema, rangeSchema, reference } from './schemaParts';

/** The settings of a kind or connection: every one may be left out, and then has its default. */
export function settingsSchema(parameters: readonly Parameter[]): JsonSchema {
  return objectSchema(
    Object.fromEntries(parameters.map((parameter) => [parameter.name, parameterSchema(parameter)])),
    parameters.map(({ name }) => name),
  );
}

/** One setting: type, unit, bounds, default (what a file that leaves it out means) and help. */
function parameterSchema(parameter: Parameter): JsonSchema {
  const unit = 'unit' in parameter && parameter.unit !== '' ? parameter.unit : undefined;
  return {
    title: unit === undefined ? parameter.label : `${parameter.label} (${unit})`,
    description: parameter.help,
    ...(unit !== undefined && { 'x-unit': unit }),
    default: parameter.linkDefault,
    ...valueSchema(parameter),
  };
}

function valueSchema(parameter: Parameter): JsonSchema {
  switch (parameter.type) {
    case 'number':
      return numberSchema(parameter);
    case 'choice':
      return { enum: parameter.options.map(({ name }) => name) };
    case 'flag':
      return { type: 'boolean' };
    case 'distribution':
      return {
        ...reference('distribution'),
        $comment: `Its level (value, mean, median, minimum or high end) lies between ${parameter.minimum} and ${parameter.maximum}.`,
      };
    case 'mix':
      return listSchema(
        objectSchema({
          operation: reference('id'),
          share: rangeSchema('Relative to the sum of all shares.', 0, 1e9),
        }),
        limits.operations,
      );
    case 'tenants':
      return reference('tenantShares');
    case 'curve':
      return listSchema(
        objectSchema({
          atSeconds: rangeSchema('Simulated seconds.', 0, limits.simulatedSeconds),
          value: rangeSchema('The value then.', parameter.minimum, parameter.maximum),
        }),
        limits.curvePoints,
      );
  }
}

function numberSchema({ minimum, maximum, whole, zeroMeans }: NumberParameter): JsonSchema {
  const range = { type: whole ? 'integer' : 'number', minimum, maximum };
  return zeroMeans === undefined || minimum === 0
    ? range
    : { anyOf: [{ description: `0: ${zeroMeans}`, const: 0 }, range] };
}
