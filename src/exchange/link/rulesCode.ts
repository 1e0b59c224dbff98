import type { CallMode, CallRule } from '../../model/CallRule';
import { limits } from '../../model/limits';
import type { Code } from './Code';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { extrasOf, ruleExtrasCode } from './ruleExtrasCode';
import { newerPart } from './WireTable';
import { wireTables } from './wireTables';

/** The call rules of a connection; undefined where they are the inferred ones. */
export const rulesCode: Code<readonly CallRule[] | undefined> = {
  write(out, rules) {
    out.flag(rules !== undefined);
    if (rules === undefined) {
      return;
    }
    out.count(rules.length);
    for (const rule of rules) {
      writeRule(out, rule);
    }
  },
  read(from) {
    return from.flag()
      ? from.times(from.count(limits.rulesPerConnection), () => readRule(from))
      : undefined;
  },
};

function writeRule(out: LinkWriter, rule: CallRule): void {
  out.count(rule.operations.length);
  for (const operation of rule.operations) {
    out.id(operation);
  }
  wireTables.ruleAccess.write(out, rule.access);
  out.integer(rule.step - 1, 0);
  const isExtended = extrasOf(rule).length > 0;
  if (isExtended) {
    wireTables.callMode.write(out, 'extended');
  }
  wireTables.callMode.write(out, rule.mode);
  out.flag(rule.missOf !== 0);
  if (rule.missOf !== 0) {
    out.id(rule.missOf);
  }
  out.flag(rule.probability === 1);
  if (rule.probability !== 1) {
    out.number(rule.probability);
  }
  out.integer(rule.count - 1, 0);
  if (isExtended) {
    ruleExtrasCode.write(out, rule);
  }
}

function readRule(from: LinkReader): CallRule {
  from.spend();
  const operations = from.times(from.count(limits.operations), () => from.id());
  const access = wireTables.ruleAccess.read(from);
  const step = from.integer(0) + 1;
  const first = wireTables.callMode.read(from);
  const rule = {
    operations,
    access,
    step,
    mode: first === 'extended' ? readMode(from) : first,
    missOf: from.flag() ? from.id() : 0,
    probability: from.flag() ? 1 : from.number(),
    count: from.integer(0) + 1,
  };
  return first === 'extended' ? { ...rule, ...ruleExtrasCode.read(from) } : rule;
}

function readMode(from: LinkReader): CallMode {
  const mode = wireTables.callMode.read(from);
  if (mode === 'extended') {
    throw newerPart();
  }
  return mode;
}
