import type { CallRule } from '../../model/CallRule';
import type { Connection } from '../../model/Connection';
import type { Id } from '../../model/Id';
import type { Operation } from '../../model/Operation';
import { verb } from '../spans/verb';
import type { Plan, PlannedCall } from './Plan';

const MOST_LOOKUPS = 8;

const noCalls: Plan = { steps: [] };

/**
 * What a component does for each operation (undefined: one that is gone), from the rules of its outgoing connections.
 * Operations to which the same rules apply share one plan. `linkOf` gives the indices of connections.
 */
export function compilePlans(
  outgoing: readonly Connection[],
  operations: readonly (Operation | undefined)[],
  rules: ReadonlyMap<Id, readonly CallRule[]>,
  linkOf: (connection: Id) => number,
): readonly Plan[] {
  const lookups = lookupsOf(outgoing, rules);
  const own = outgoing.flatMap((connection) => rules.get(connection.id) ?? []);
  const namesOperations = own.some((rule) => rule.operations.length > 0);
  const made = new Map<string, Plan>();
  return operations.map((operation) => {
    if (operation === undefined || own.length === 0) return noCalls;
    const key = namesOperations
      ? own.map((rule) => (applies(rule, operation) ? 1 : 0)).join('')
      : String(operation.access === 'read');
    const plan = made.get(key) ?? compilePlan(outgoing, operation, rules, lookups, linkOf);
    made.set(key, plan);
    return plan;
  });
}

function compilePlan(
  outgoing: readonly Connection[],
  operation: Operation,
  rules: ReadonlyMap<Id, readonly CallRule[]>,
  lookups: readonly Id[],
  linkOf: (connection: Id) => number,
): Plan {
  const steps = new Map<number, PlannedCall[]>();
  for (const connection of outgoing) {
    for (const rule of rules.get(connection.id) ?? []) {
      if (applies(rule, operation)) {
        // A forward hands over for good: it comes after the other calls of its step.
        const step = rule.mode === 'forward' ? rule.step + 0.5 : rule.step;
        const calls = steps.get(step) ?? [];
        calls.push(planned(rule, connection, lookups, linkOf));
        steps.set(step, calls);
      }
    }
  }
  const order = [...steps.keys()].toSorted((first, second) => first - second);
  return { steps: order.map((step) => steps.get(step) as PlannedCall[]) };
}

/** Connections whose lookups other rules refer to, in order; their place is the number of the lookup. */
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
  return [...named].slice(0, MOST_LOOKUPS);
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
  linkOf: (connection: Id) => number,
): PlannedCall {
  const asks = rule.mode === 'sync' || rule.mode === 'onMiss';
  return {
    link: linkOf(connection.id),
    mode: rule.mode,
    verb: verbOf(rule),
    probability: rule.probability,
    count: rule.count,
    lookup: asks ? lookups.indexOf(connection.id) : -1,
    missOf: rule.missOf === 0 ? -1 : lookups.indexOf(rule.missOf),
  };
}

function verbOf(rule: CallRule): number {
  if (rule.mode === 'populate') return verb.populate;
  if (rule.mode === 'invalidate') return verb.invalidate;
  return -1;
}
