import * as v from 'valibot';
import type { Distribution } from '../../model/Distribution';
import { limits } from '../../model/limits';
import type { ParameterValue, TenantShare } from '../../model/ParameterValue';
import { list } from './list';
import { noun } from './noun';
import { idShape, numberShape, textShape } from './plainShapes';

const mixture = noun('a mixture', {
  type: v.literal('mixture'),
  parts: list(
    'parts',
    noun('a part of a mixture', {
      weight: numberShape,
      distribution: v.lazy((): v.GenericSchema<unknown, Distribution> => distributionShape),
    }),
    10,
  ),
});

const distributionShape: v.GenericSchema<unknown, Distribution> = v.variant(
  'type',
  [
    noun('a distribution', { type: v.literal('constant'), value: numberShape }),
    noun('a distribution', { type: v.literal('uniform'), low: numberShape, high: numberShape }),
    noun('a distribution', { type: v.literal('exponential'), mean: numberShape }),
    noun('a distribution', { type: v.literal('erlang'), k: numberShape, mean: numberShape }),
    noun('a distribution', { type: v.literal('gamma'), shape: numberShape, mean: numberShape }),
    noun('a distribution', {
      type: v.literal('lognormal'),
      median: numberShape,
      sigma: numberShape,
    }),
    noun('a distribution', { type: v.literal('pareto'), minimum: numberShape, alpha: numberShape }),
    noun('a distribution', {
      type: v.literal('boundedPareto'),
      low: numberShape,
      high: numberShape,
      alpha: numberShape,
    }),
    noun('a distribution', {
      type: v.literal('normal'),
      mean: numberShape,
      deviation: numberShape,
    }),
    mixture,
    noun('a distribution', {
      type: v.literal('empirical'),
      values: list('values', numberShape, 1_000),
    }),
  ],
  'It must be a distribution: an object whose "type" is constant, uniform, exponential, erlang, gamma, lognormal, pareto, boundedPareto, normal, mixture or empirical.',
);

const mixShape = list(
  'shares',
  noun('a share of the traffic', { operation: idShape, share: numberShape }),
  limits.operations,
);

/** Shares of tenants. */
export const tenantSharesShape: v.GenericSchema<unknown, TenantShare[]> = list(
  'shares',
  noun('a share of a tenant', { tenant: idShape, share: numberShape }),
  limits.tenants,
);

const curveShape = list(
  'points',
  noun('a point of a curve', { atSeconds: numberShape, value: numberShape }),
  limits.curvePoints,
);

/** Which list it is, by its first part. */
function listShapeFor(values: readonly unknown[]): v.GenericSchema<unknown, ParameterValue> {
  const [first] = values;
  const has = (key: string): boolean =>
    typeof first === 'object' && first !== null && Object.hasOwn(first, key);
  if (has('tenant')) return tenantSharesShape;
  return has('atSeconds') ? curveShape : mixShape;
}

/** Anything that a parameter can hold; whether this parameter can hold it is looked at later. */
export const parameterValueShape: v.GenericSchema<unknown, ParameterValue> = v.lazy((input) => {
  switch (typeof input) {
    case 'number':
      return numberShape;
    case 'string':
      return textShape;
    case 'boolean':
      return v.boolean();
    default:
      return Array.isArray(input) ? listShapeFor(input) : distributionShape;
  }
});
