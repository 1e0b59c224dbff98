import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import { Simulation } from '../../src/engine/Simulation';
import { connectionParameters } from '../../src/model/connectionParameters';
import type { Design } from '../../src/model/Design';
import type { Kind } from '../../src/model/Kind';
import type { Parameter } from '../../src/model/Parameter';
import type { ParameterValue } from '../../src/model/ParameterValue';
import { Bench, secondTenant, write } from '../support/bench';
import { isFull } from '../support/isFull';
import { relevantWith } from './relevantWith';
import { strained } from './strained';
import { lasts, stressed, stressedFurther } from './stressed';

type Settings = Readonly<Record<string, ParameterValue>>;

/** A form turns the same knobs as its model, from other defaults: with FULL=1 those of the forms are turned as well. */
const turnedKinds = kinds.filter(({ like }: Kind) => like === undefined || isFull);

describe.each(turnedKinds.map(({ id }) => id))('%s', (kind) => {
  const parameters: readonly Parameter[] = kindOf(kind)?.parameters ?? [];
  const differ = comparing((settings) => [
    stressed(kind, settings),
    ...stressedFurther(kind, settings),
    ...strained(kind, settings),
  ]);
  test.each(parameters.map((parameter) => [parameter.label, parameter] as const))(
    'turning "%s" changes the run',
    (_, parameter) => {
      expect(idleValues(parameters, parameter, differ)).toEqual([]);
    },
  );
});

describe('a connection', () => {
  const differ = comparing((settings) => [
    new Bench(50)
      .put(1, 'client', { rate: 100 })
      .put(2, 'service', { slots: 100 })
      .put(3, 'sql-database', { slots: 1, queueLimit: 5 }, { instances: 3 })
      .put(4, 'service', { slots: 1, queueLimit: 2 }, { instances: 3 })
      .wire(1, 2)
      .wire(2, 3)
      .wire(2, 4, {
        delay: 'zones',
        timeoutMs: 30,
        attempts: 2,
        jitter: 'full',
        maxInFlight: 2,
        maxPending: 2,
        pendingTimeoutMs: 3,
        throttleSeconds: 1,
        breakerSeconds: 1,
        breakerMinimum: 1,
        breakerPercent: 20,
        hedgeDelayMs: 10,
        ...settings,
      }).drawing,
  ]);
  test.each(connectionParameters.map((parameter) => [parameter.label, parameter] as const))(
    'turning "%s" changes the run',
    (_, parameter) => {
      expect(idleValues(connectionParameters, parameter, differ)).toEqual([]);
    },
  );
});

/** Whether runs with some settings differ from those with others. */
type Differ = (settings: Settings, others: Settings) => boolean;

/** Values that leave every run as it is. */
function idleValues(
  parameters: readonly Parameter[],
  turning: Parameter,
  differ: Differ,
): readonly ParameterValue[] {
  return turned(turning).filter(
    (value) =>
      !contexts(parameters, turning).some((context) =>
        differ(context, { ...context, [turning.name]: value }),
      ),
  );
}

/** Compares designs with some settings and with others, one after another up to the first that differs; each is run once. */
function comparing(designsWith: (settings: Settings) => readonly Design[]): Differ {
  const known = new Map<string, { readonly designs: readonly Design[]; digests: string[] }>();
  const runsOf = (settings: Settings) => {
    const name = JSON.stringify(settings);
    const runs = known.get(name) ?? { designs: designsWith(settings), digests: [] };
    known.set(name, runs);
    return runs;
  };
  return (settings, others) => {
    const [left, right] = [runsOf(settings), runsOf(others)];
    return (
      left.designs.length !== right.designs.length ||
      left.designs.some(
        (design, place) =>
          (left.digests[place] ??= digestOf(design)) !==
          (right.digests[place] ??= digestOf(right.designs[place]!)),
      )
    );
  };
}

function digestOf(design: Design): string {
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  start.simulation.advance(lasts, Infinity);
  return start.simulation.digest().digest;
}

/** Settings under which a parameter may matter: as it stands, and with one choice made otherwise; where it is relevant. */
function contexts(parameters: readonly Parameter[], turning: Parameter): readonly Settings[] {
  const needed = relevantWith(parameters, turning);
  const choices = parameters.flatMap((parameter) =>
    parameter === turning ? [] : wordsOf(parameter).map((word) => ({ [parameter.name]: word })),
  );
  return [{}, ...choices].flatMap((context) =>
    needed.map((condition) => ({ ...context, ...condition })),
  );
}

function wordsOf(parameter: Parameter): readonly (string | boolean)[] {
  if (parameter.type === 'choice') return parameter.options.map(({ name }) => name);
  return parameter.type === 'flag' ? [!parameter.linkDefault] : [];
}

/** Values that are none of the usual ones; of a choice, every option but the default. */
function turned(parameter: Parameter): readonly ParameterValue[] {
  switch (parameter.type) {
    case 'number':
      return [Math.min(Math.max(parameter.minimum, 7), parameter.maximum)];
    case 'choice':
      return parameter.options
        .map(({ name }) => name)
        .filter((name) => name !== parameter.linkDefault);
    case 'flag':
      return [!parameter.linkDefault];
    case 'distribution':
      return [{ type: 'constant', value: 33 }];
    case 'mix':
      return [[{ operation: write, share: 1 }]];
    case 'tenants':
      return [[{ tenant: secondTenant, share: 1 }]];
    case 'curve':
      return [
        [
          { atSeconds: 0, value: 3 },
          { atSeconds: 2, value: 1 },
        ],
      ];
  }
}
