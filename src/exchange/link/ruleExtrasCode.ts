import type { CallRule } from '../../model/CallRule';
import { limits } from '../../model/limits';
import type { Code } from './Code';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { newerPart } from './WireTable';
import { wireTables } from './wireTables';

type Extra = keyof typeof wireTables.ruleExtra.numbers;

/** What a call rule may say besides what every rule says: a number and a value each, and a 0 after the last. */
export const ruleExtrasCode: Code<Partial<CallRule>> = {
  write(out, rule) {
    for (const extra of extrasOf(rule)) {
      wireTables.ruleExtra.write(out, extra);
      writeExtra(out, extra, rule);
    }
    wireTables.ruleExtra.write(out, 'end');
  },
  read(from) {
    let extras: Partial<CallRule> = {};
    for (let left = extraNames.length; left >= 0; left -= 1) {
      const extra = wireTables.ruleExtra.read(from);
      if (extra === 'end') {
        return extras;
      }
      extras = { ...extras, ...readExtra(from, extra) };
    }
    throw newerPart();
  },
};

const extraNames = Object.keys(wireTables.ruleExtra.numbers) as readonly Extra[];

/** Those that a rule has. */
export function extrasOf(rule: Partial<CallRule>): readonly Exclude<Extra, 'end'>[] {
  return extraNames.filter(
    (extra): extra is Exclude<Extra, 'end'> => extra !== 'end' && rule[extra] !== undefined,
  );
}

function writeExtra(out: LinkWriter, extra: Exclude<Extra, 'end'>, rule: Partial<CallRule>): void {
  switch (extra) {
    case 'counts':
      out.count(rule.counts?.length ?? 0, 1);
      for (const { count, share } of rule.counts ?? []) {
        out.integer(count, 1);
        out.number(share);
      }
      break;
    case 'serial':
    case 'required':
      out.flag(rule[extra] === true);
      break;
    case 'enough':
      out.integer(rule.enough ?? 0, 1);
      break;
    case 'asks':
      wireTables.ruleAsks.write(out, rule.asks ?? 'read');
      break;
    case 'key':
      out.id(rule.key?.keySpace ?? 0);
      wireTables.keyMapping.write(out, rule.key?.by ?? 'rank');
      break;
    case 'timeoutMs':
      out.number(rule.timeoutMs ?? 0);
      break;
    default:
      extra satisfies never;
  }
}

function readExtra(from: LinkReader, extra: Exclude<Extra, 'end'>): Partial<CallRule> {
  switch (extra) {
    case 'counts':
      return {
        counts: from.times(from.count(limits.countShares, 1), () => ({
          count: from.integer(1),
          share: from.number(),
        })),
      };
    case 'serial':
    case 'required':
      return { [extra]: from.flag() };
    case 'enough':
      return { enough: from.integer(1) };
    case 'asks':
      return { asks: wireTables.ruleAsks.read(from) };
    case 'key':
      return { key: { keySpace: from.id(), by: wireTables.keyMapping.read(from) } };
    case 'timeoutMs':
      return { timeoutMs: from.number() };
  }
}
