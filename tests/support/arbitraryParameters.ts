import * as fc from 'fast-check';
import type { Distribution } from '../../src/model/Distribution';
import type { Parameter } from '../../src/model/Parameter';
import type { CurvePoint, ParameterValue } from '../../src/model/ParameterValue';
import { sameValue } from '../../src/model/sameValue';

/** Settings within the bounds of their parameters, some of them, none equal to its `linkDefault`. Mixes name `operations` and `tenants`. */
export function arbitraryParameters(
  parameters: readonly Parameter[],
  operations: readonly number[],
  tenants: readonly number[] = [],
): fc.Arbitrary<Record<string, ParameterValue>> {
  const values = Object.fromEntries(
    parameters.map((parameter) => [parameter.name, arbitraryValue(parameter, operations, tenants)]),
  );
  return fc
    .record(values, { requiredKeys: [] })
    .map((stored) =>
      Object.fromEntries(
        parameters
          .filter(
            ({ name, linkDefault }) =>
              stored[name] !== undefined && !sameValue(stored[name], linkDefault),
          )
          .map(({ name }) => [name, stored[name] as ParameterValue]),
      ),
    );
}

/** A value that the parameter can hold. */
export function arbitraryValue(
  parameter: Parameter,
  operations: readonly number[],
  tenants: readonly number[] = [],
): fc.Arbitrary<ParameterValue> {
  switch (parameter.type) {
    case 'number': {
      const { minimum, maximum, whole, zeroMeans } = parameter;
      const within = whole ? wholeBetween(minimum, maximum) : between(minimum, maximum);
      return zeroMeans === undefined
        ? within
        : fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: within, weight: 4 });
    }
    case 'choice':
      return fc.constantFrom(...parameter.options.map(({ name }) => name));
    case 'flag':
      return fc.boolean();
    case 'distribution':
      return arbitraryDistribution(parameter.minimum, parameter.maximum);
    case 'mix':
      return fc.array(
        fc.record({ operation: fc.constantFrom(...operations), share: between(0.001, 1e9) }),
        { maxLength: 4 },
      );
    case 'tenants':
      return tenants.length === 0
        ? fc.constant([])
        : fc.array(fc.record({ tenant: fc.constantFrom(...tenants), share: between(0.001, 1e9) }), {
            maxLength: 4,
          });
    case 'curve':
      return arbitraryCurve(parameter.minimum, parameter.maximum);
  }
}

function arbitraryCurve(low: number, high: number): fc.Arbitrary<readonly CurvePoint[]> {
  return fc
    .array(fc.record({ atSeconds: between(0, 10_000_000), value: between(low, high) }), {
      maxLength: 6,
    })
    .map((points) => points.toSorted((one, other) => one.atSeconds - other.atSeconds));
}

/** A number between two bounds: short decimals as people type them, and any other. Never -0. */
export function between(low: number, high: number): fc.Arbitrary<number> {
  const typed = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -3, max: 5 }))
    .map(([digits, power]) => Number(`${digits}e${power}`))
    .map((value) => Math.min(Math.max(value, low), high));
  const any = fc.double({ min: low, max: high, noNaN: true });
  return fc.oneof(typed, any).map((value) => (value === 0 ? 0 : value));
}

/** A whole number between two bounds, small ones more often. */
export function wholeBetween(low: number, high: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: low, max: Math.min(high, low + 20) }),
    fc.integer({ min: low, max: high }),
  );
}

/** A distribution of any type whose level lies between the bounds. */
export function arbitraryDistribution(low: number, high: number): fc.Arbitrary<Distribution> {
  const plain = arbitraryPlain(low, high);
  const parts = fc.array(fc.record({ weight: between(0.001, 1e6), distribution: plain }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.oneof(
    { arbitrary: plain, weight: 6 },
    { arbitrary: fc.record({ type: fc.constant('mixture' as const), parts }), weight: 1 },
  );
}

function arbitraryPlain(low: number, high: number): fc.Arbitrary<Distribution> {
  const level = between(low, high);
  const range = fc.tuple(level, between(0, high));
  const alpha = between(0.1, 100);
  return fc.oneof(
    level.map((value): Distribution => ({ type: 'constant', value })),
    range.map(([top, other]): Distribution => ({
      type: 'uniform',
      low: Math.min(top, other),
      high: top,
    })),
    level.map((mean): Distribution => ({ type: 'exponential', mean })),
    fc.record({ type: fc.constant('erlang' as const), k: wholeBetween(1, 1_000), mean: level }),
    fc.record({ type: fc.constant('gamma' as const), shape: between(0.01, 1_000), mean: level }),
    fc.record({ type: fc.constant('lognormal' as const), median: level, sigma: between(0, 5) }),
    fc.record({ type: fc.constant('pareto' as const), minimum: level, alpha }),
    fc
      .tuple(between(Math.max(low, 0.001), high), between(0.0001, high), alpha)
      .map(([top, other, shape]): Distribution => ({
        type: 'boundedPareto',
        low: Math.min(top, other),
        high: top,
        alpha: shape,
      })),
    fc.record({ type: fc.constant('normal' as const), mean: level, deviation: between(0, 1e9) }),
    fc
      .array(level, { minLength: 1, maxLength: 8 })
      .map((values): Distribution => ({ type: 'empirical', values })),
  );
}
