import { inferRules } from '../../../engine/plans/inferRules';
import type { CallRule } from '../../../model/CallRule';
import type { Design } from '../../../model/Design';
import type { Id } from '../../../model/Id';
import type { KindOf } from '../../../model/Kind';
import type { Operation } from '../../../model/Operation';
import type { OperationShare } from '../../../model/ParameterValue';

/** Components that requests of one operation wait for, by the call rules of a drawing; its sources are among them. */
export function wayOf(design: Design, kindOf: KindOf, operation: Operation): ReadonlySet<Id> {
  const rules = inferRules(design, kindOf);
  const kinds = new Map(design.components.map(({ id, kind }) => [id, kindOf(kind)]));
  const way = new Set<Id>(
    design.components
      .filter(({ id, parameters }) => {
        const mix = (parameters['mix'] ?? []) as readonly OperationShare[];
        const isSent = mix.length === 0 || mix.some((one) => one.operation === operation.id);
        return kinds.get(id)?.behaviour === 'source' && isSent;
      })
      .map(({ id }) => id),
  );
  // Who is found on the way is gone through as well.
  for (const id of way) {
    const kind = kinds.get(id);
    // Who puts a message into a store of messages waits for the receipt only.
    if (kind?.receives === 'message') continue;
    for (const { id: connection, from, to } of design.connections) {
      const isCalled =
        kind?.behaviour === 'router' ||
        (rules.get(connection) ?? []).some((rule) => isWaitedFor(rule, operation));
      if (from === id && isCalled) way.add(to);
    }
  }
  return way;
}

function isWaitedFor(rule: CallRule, { id, access }: Operation): boolean {
  return (
    (rule.operations.length === 0 || rule.operations.includes(id)) &&
    (rule.access === 'any' || (rule.access === 'reads') === (access === 'read')) &&
    rule.mode !== 'async' &&
    rule.mode !== 'populate'
  );
}
