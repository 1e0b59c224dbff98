import type { CallRule } from '../../model/CallRule';
import type { Connection } from '../../model/Connection';
import type { Id } from '../../model/Id';
import type { Operation } from '../../model/Operation';
import { limits } from '../../model/limits';
import { verb } from '../spans/verb';
import type { Plan, PlannedCall, PlannedJoin } from './Plan';

/** Where connections and key spaces are in the engine. */
interface Places {
  linkOf(connection: Id): number;
  keySpaceOf(keySpace: Id): number;
  /** The cache at a connection's end whose callers share their loads; -1 where there is none. */
  sharedAt(connection: Id): number;
}

const noCalls: Plan = { steps: [] };

/**
 * What a component does for each operation (undefined: one that is gone), from the rules of its outgoing connections.
 * Operations to which the same rules apply share one plan.
 */
export function compilePlans(
  outgoing: readonly Connection[],
  operations: readonly (Operation | undefined)[],
  rules: ReadonlyMap<Id, readonly CallRule[]>,
  places: Places,
): readonly Plan[] {
  const lookups = lookupsOf(outgoing, rules);
  const shared = sharedLookups(outgoing, rules, lookups, (id) => places.sharedAt(id));
  const own = outgoing.flatMap((connection) => rules.get(connection.id) ?? []);
  const namesOperations = own.some((rule) => rule.operations.length > 0);
  const made = new Map<string, Plan>();
  return operations.map((operation) => {
    if (operation === undefined || own.length === 0) return noCalls;
    const key = namesOperations
      ? own.map((rule) => (applies(rule, operation) ? 1 : 0)).join('')
      : String(operation.access === 'read');
    const plan = made.get(key) ?? compilePlan(outgoing, operation, rules, lookups, shared, places);
    made.set(key, plan);
    return plan;
  });
}

function compilePlan(
  outgoing: readonly Connection[],
  operation: Operation,
  rules: ReadonlyMap<Id, readonly CallRule[]>,
  lookups: readonly Id[],
  shared: ReadonlyMap<Id, number>,
  places: Places,
): Plan {
  const steps = new Map<number, PlannedCall[]>();
  for (const connection of outgoing) {
    for (const rule of rules.get(connection.id) ?? []) {
      if (applies(rule, operation)) {
        // A forward hands over for good: it comes after the other calls of its step.
        const step = rule.mode === 'forward' ? rule.step + 0.5 : rule.step;
        const calls = steps.get(step) ?? [];
        calls.push(planned(rule, connection, lookups, shared, places));
        steps.set(step, calls);
      }
    }
  }
  const order = [...steps.keys()].toSorted((first, second) => first - second);
  return { steps: order.map((step) => steps.get(step) as PlannedCall[]) };
}

/** Connections whose lookups other rules refer to, in order; their place is the number of the lookup, below `limits.lookups`. */
function lookupsOf(
  outgoing: readonly Connection[],
  rules: ReadonlyMap<Id, readonly CallRule[]>,
): readonly Id[] {
  const named = new Set<Id>();
  for (const connection of outgoing) {
    for (const rule of rules.get(connection.id) ?? []) {
      if (rule.missOf !== 0) named.add(rule.missOf);
    }
  }
  return [...named].slice(0, limits.lookups);
}

/**
 * The look-ups after a miss of which one caller loads for many, each with the index of the cache that says so: those at such
 * a cache, and those that follow a miss there.
 */
function sharedLookups(
  outgoing: readonly Connection[],
  rules: ReadonlyMap<Id, readonly CallRule[]>,
  lookups: readonly Id[],
  sharedAt: (connection: Id) => number,
): ReadonlyMap<Id, number> {
  const shared = new Map<Id, number>();
  for (const lookup of lookups) if (sharedAt(lookup) >= 0) shared.set(lookup, sharedAt(lookup));
  const onMiss = outgoing.flatMap(({ id }) =>
    (rules.get(id) ?? [])
      .filter(({ mode }) => mode === 'onMiss')
      .map(({ missOf }) => ({ id, missOf })),
  );
  // A chain of look-ups is no longer than their number.
  for (let round = 0; round < lookups.length; round++) {
    for (const { id, missOf } of onMiss) {
      const cache = shared.get(missOf);
      if (cache !== undefined && lookups.includes(id) && !shared.has(id)) shared.set(id, cache);
    }
  }
  return shared;
}

function applies(rule: CallRule, operation: Operation): boolean {
  const read = operation.access === 'read';
  const accessFits = rule.access === 'any' || (rule.access === 'reads') === read;
  return accessFits && (rule.operations.length === 0 || rule.operations.includes(operation.id));
}

function planned(
  rule: CallRule,
  connection: Connection,
  lookups: readonly Id[],
  shared: ReadonlyMap<Id, number>,
  places: Places,
): PlannedCall {
  const asks = rule.mode === 'sync' || rule.mode === 'onMiss';
  const join = joinOf(rule, places);
  return {
    link: places.linkOf(connection.id),
    mode: rule.mode,
    verb: verbOf(rule),
    probability: rule.probability,
    count: rule.count,
    lookup: asks ? lookups.indexOf(connection.id) : -1,
    missOf: rule.missOf === 0 ? -1 : lookups.indexOf(rule.missOf),
    coalescedBy: rule.mode === 'onMiss' ? (shared.get(rule.missOf) ?? -1) : -1,
    required: rule.required ?? true,
    isPlain: isPlain(rule) && join.join === undefined,
    timeout: rule.timeoutMs === undefined ? -1 : rule.timeoutMs * 1e-3,
    ...join,
  };
}

function isPlain({ mode, missOf, probability, count }: CallRule): boolean {
  return mode === 'sync' && missOf === 0 && probability >= 1 && count === 1;
}

/** A join where the plain way will not do. */
function joinOf(rule: CallRule, places: Places): { readonly join?: PlannedJoin } {
  const { counts = [], serial = false, enough = 0, key } = rule;
  if (rule.mode === 'forward' && key === undefined) return {};
  const isPartial = enough > 0 && (counts.length > 0 || enough < rule.count);
  const isOneByOne = serial && (counts.length > 0 || rule.count > 1);
  if (!isPartial && !isOneByOne && counts.length === 0 && key === undefined) return {};
  let sum = 0;
  return {
    join: {
      serial,
      enough: isPartial ? enough : 0,
      counts: counts.map(({ count }) => count),
      cumulativeShares: counts.map(({ share }) => (sum += share)),
      keySpace: key === undefined ? -1 : places.keySpaceOf(key.keySpace),
      keyBy: key?.by ?? 'rank',
    },
  };
}

function verbOf(rule: CallRule): number {
  if (rule.mode === 'populate') return verb.populate;
  if (rule.mode === 'invalidate') return verb.invalidate;
  return rule.asks === undefined ? -1 : verb[rule.asks];
}
