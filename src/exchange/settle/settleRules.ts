import type { CallRule, CountShare } from '../../model/CallRule';
import type { KeyMapping } from '../../model/KeyMapping';
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
    const { counts, serial, enough, required, asks, key, timeoutMs } = replied(reading, at, rule);
    return {
      operations: [...rule.operations],
      access: rule.access,
      step: settleNumber(reading, at, rule.step, stepRange),
      mode: rule.mode,
      missOf: rule.missOf,
      probability: settleNumber(reading, at, rule.probability, probabilityRange),
      count: settleNumber(reading, at, rule.count, countRange),
      ...(counts !== undefined && { counts: settleCounts(reading, at, counts) }),
      ...(serial === true && { serial }),
      ...(enough !== undefined && { enough: settleNumber(reading, at, enough, enoughRange) }),
      ...(required === false && { required }),
      ...(asks !== undefined && { asks }),
      ...(key !== undefined && { key: settleKey(reading, at, key, scope) }),
      ...(timeoutMs !== undefined && { timeoutMs: settleTimeout(reading, at, timeoutMs) }),
    };
  });
}

/** Without what only matters to a caller that waits, where it does not; one call where it hands the request on. */
function replied(reading: Reading, at: Place, rule: CallRule): CallRule {
  if (rule.mode !== 'async' && rule.mode !== 'populate' && rule.mode !== 'forward') return rule;
  const { serial, enough, required, timeoutMs, counts, ...rest } = rule;
  if (serial === true || enough !== undefined || required === false || timeoutMs !== undefined) {
    reading.mend(
      at,
      'A call that its caller does not wait for has no number of replies, order, timeout or need of its own.',
      'They were left out.',
    );
  }
  if (counts === undefined || rule.mode !== 'forward') {
    return { ...rest, ...(counts !== undefined && { counts }) };
  }
  reading.mend(at, 'A call that hands the request on is always one call.', 'It is now one.');
  return rest;
}

function settleCounts(
  reading: Reading,
  at: Place,
  counts: readonly CountShare[],
): readonly CountShare[] {
  const settled = counts.map(({ count, share }) => ({
    count: settleNumber(reading, at, count, drawnRange),
    share: settleNumber(reading, at, share, shareRange),
  }));
  if (settled.some(({ share }) => share > 0)) return settled;
  reading.mend(
    { path: `${at.path}.counts`, name: at.name },
    'Of the shares of a drawn number of calls, one at least must be above 0.',
    'It is now always one call.',
  );
  return [{ count: 1, share: 1 }];
}

function settleKey(reading: Reading, at: Place, key: KeyMapping, scope: Scope): KeyMapping {
  if (scope.closed && !scope.keySpaces.has(key.keySpace)) {
    reading.refuse(
      { path: `${at.path}.key`, name: at.name },
      `A call rule names key space ${key.keySpace}, which the design does not have.`,
    );
  }
  return { keySpace: key.keySpace, by: key.by };
}

/** 0 is "never". */
function settleTimeout(reading: Reading, at: Place, timeoutMs: number): number {
  return timeoutMs === 0 ? 0 : settleNumber(reading, at, timeoutMs, timeoutRange);
}

const stepRange = { what: 'The step of a call', low: 1, high: 20, whole: true };
const probabilityRange = { what: 'The share of requests that make a call', low: 0, high: 1 };
const countRange = { what: 'The number of calls', low: 1, high: 100, whole: true };
const drawnRange = { what: 'A drawn number of calls', low: 0, high: 100, whole: true };
const shareRange = { what: 'The share of a number of calls', low: 0, high: 1e9 };
const enoughRange = {
  what: 'The number of replies that are enough',
  low: 1,
  high: 100,
  whole: true,
};
const timeoutRange = { what: 'The timeout of a call', low: 1, high: 3_600_000 };
