import type { CallRule } from './CallRule';
import type { Connection } from './Connection';
import type { Design } from './Design';
import { limits } from './limits';

/** What is wrong with a connection's call rules, as one sentence; undefined when they are right. */
export function checkRules(
  rules: readonly CallRule[],
  design: Design,
  connection: Pick<Connection, 'id' | 'from'>,
): string | undefined {
  if (rules.length > limits.rulesPerConnection) {
    return `A connection has at most ${limits.rulesPerConnection} call rules.`;
  }
  for (const rule of rules) {
    const problem = checkRule(rule, design);
    if (problem !== undefined) {
      return problem;
    }
  }
  return checkLookups(rules, design, connection);
}

function checkRule(rule: CallRule, design: Design): string | undefined {
  const unknown = rule.operations.some(
    (id) => !design.operations.some((operation) => operation.id === id),
  );
  if (unknown) {
    return 'A call rule names an operation that the design does not have.';
  }
  return checkNumbers(rule) ?? checkCounts(rule) ?? checkReplies(rule) ?? checkKey(rule, design);
}

function checkNumbers({ step, count, probability }: CallRule): string | undefined {
  if (!isWhole(step, 1, 20)) {
    return 'The step of a call must be a whole number from 1 to 20.';
  }
  if (!isWhole(count, 1, 100)) {
    return 'The number of calls must be a whole number from 1 to 100.';
  }
  return probability >= 0 && probability <= 1
    ? undefined
    : 'The share of requests that make a call must be between 0 and 1.';
}

function checkCounts({ counts, mode }: CallRule): string | undefined {
  if (counts === undefined) {
    return undefined;
  }
  if (mode === 'forward') {
    return 'A call that hands the request on is always one call.';
  }
  const right = counts.every(
    ({ count, share }) => isWhole(count, 0, 100) && share >= 0 && share <= 1e9,
  );
  if (!right || counts.length > limits.countShares) {
    return `A drawn number of calls is at most ${limits.countShares} whole numbers from 0 to 100, each with a share.`;
  }
  return counts.some(({ share }) => share > 0)
    ? undefined
    : 'Of the shares of a drawn number of calls, one at least must be above 0.';
}

function checkReplies(rule: CallRule): string | undefined {
  const { enough, serial, timeoutMs, required, mode } = rule;
  const says = [enough, serial, timeoutMs, required].some((value) => value !== undefined);
  if (says && (mode === 'async' || mode === 'populate' || mode === 'forward')) {
    return 'A call that its caller does not wait for has no number of replies, order, timeout or need of its own.';
  }
  if (enough !== undefined && !isWhole(enough, 1, 100)) {
    return 'The number of replies that are enough must be a whole number from 1 to 100.';
  }
  const right =
    timeoutMs === undefined || timeoutMs === 0 || (timeoutMs >= 1 && timeoutMs <= 3_600_000);
  return right
    ? undefined
    : 'The timeout of a call must be between 1 and 3,600,000 ms, or 0 for none.';
}

function checkKey({ key }: CallRule, design: Design): string | undefined {
  return key === undefined || design.keySpaces.some(({ id }) => id === key.keySpace)
    ? undefined
    : 'A call rule names a key space that the design does not have.';
}

/** The rules of all of a caller's connections name few look-ups that may miss. */
function checkLookups(
  rules: readonly CallRule[],
  { connections }: Design,
  { id, from }: Pick<Connection, 'id' | 'from'>,
): string | undefined {
  const others = connections.filter((other) => other.from === from && other.id !== id);
  const all = [...rules, ...others.flatMap((other) => other.rules ?? [])];
  const named = new Set(all.map(({ missOf }) => missOf).filter((lookup) => lookup !== 0));
  return named.size > limits.lookups
    ? `The call rules of one component can wait for misses of at most ${limits.lookups} look-ups.`
    : undefined;
}

function isWhole(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
