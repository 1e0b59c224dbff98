import type { CallRule } from './CallRule';
import type { Design } from './Design';
import { limits } from './limits';

/** What is wrong with a connection's call rules, as one sentence; undefined when they are right. */
export function checkRules(rules: readonly CallRule[], design: Design): string | undefined {
  if (rules.length > limits.rulesPerConnection) {
    return `A connection has at most ${limits.rulesPerConnection} call rules.`;
  }
  for (const rule of rules) {
    const problem = checkRule(rule, design);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function checkRule(rule: CallRule, design: Design): string | undefined {
  if (!Number.isInteger(rule.step) || rule.step < 1 || rule.step > 20) {
    return 'The step of a call must be a whole number from 1 to 20.';
  }
  if (!Number.isInteger(rule.count) || rule.count < 1 || rule.count > 100) {
    return 'The number of calls must be a whole number from 1 to 100.';
  }
  if (!(rule.probability >= 0 && rule.probability <= 1)) {
    return 'The share of requests that make a call must be between 0 and 1.';
  }
  const unknown = rule.operations.some(
    (id) => !design.operations.some((operation) => operation.id === id),
  );
  return unknown ? 'A call rule names an operation that the design does not have.' : undefined;
}
