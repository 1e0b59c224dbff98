import type { CallRule } from '../../model/CallRule';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleNumber } from './settleNumber';

/** Call rules with every number in its range that name operations of the design only. */
export function settleRules(
  reading: Reading,
  place: Place,
  rules: readonly CallRule[],
  scope: Scope,
): readonly CallRule[] {
  return rules.map((rule, index) => {
    const at = { path: `${place.path}[${index}]`, name: place.name };
    const unknown = rule.operations.find((id) => scope.closed && !scope.operations.has(id));
    if (unknown !== undefined) {
      reading.refuse(
        { path: `${at.path}.operations`, name: place.name },
        `A call rule names operation ${unknown}, which the design does not have.`,
      );
    }
    return {
      operations: [...rule.operations],
      access: rule.access,
      step: settleNumber(reading, at, rule.step, stepRange),
      mode: rule.mode,
      missOf: rule.missOf,
      probability: settleNumber(reading, at, rule.probability, probabilityRange),
      count: settleNumber(reading, at, rule.count, countRange),
    };
  });
}

const stepRange = { what: 'The step of a call', low: 1, high: 20, whole: true };
const probabilityRange = { what: 'The share of requests that make a call', low: 0, high: 1 };
const countRange = { what: 'The number of calls', low: 1, high: 100, whole: true };
