import * as fc from 'fast-check';
import type { CallMode, CallRule } from '../../src/model/CallRule';
import { between } from './arbitraryParameters';

/** Call rules that name some of the operations and key spaces. */
export function arbitraryRules(
  operations: readonly number[],
  keySpaces: readonly number[] = [],
): fc.Arbitrary<readonly CallRule[]> {
  return fc.array(
    fc
      .tuple(plainRule(operations), extras(keySpaces), fc.boolean())
      .map(([rule, more, isMore]) => ({
        ...rule,
        ...(isMore && fitting(rule.mode, more)),
      })),
    { maxLength: 3 },
  );
}

function plainRule(operations: readonly number[]): fc.Arbitrary<CallRule> {
  return fc.record({
    operations: fc.subarray([...operations]),
    access: fc.constantFrom<CallRule['access'][]>('any', 'reads', 'writes'),
    step: fc.integer({ min: 1, max: 20 }),
    mode: fc.constantFrom<CallMode[]>(
      'sync',
      'async',
      'onMiss',
      'populate',
      'invalidate',
      'forward',
    ),
    missOf: fc.nat(50),
    probability: fc.oneof(fc.constant(1), between(0, 1)),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100 })),
  });
}

/** What a rule may say besides; nothing that says the same as if it were missing. */
function extras(keySpaces: readonly number[]): fc.Arbitrary<Partial<CallRule>> {
  const shares = fc.record({ count: fc.nat(100), share: between(0.001, 1e9) });
  return fc.record(
    {
      counts: fc.array(shares, { minLength: 1, maxLength: 3 }),
      serial: fc.constant(true),
      enough: fc.integer({ min: 1, max: 100 }),
      required: fc.constant(false),
      asks: fc.constantFrom(
        'read' as const,
        'update' as const,
        'insert' as const,
        'conditional' as const,
      ),
      timeoutMs: fc.oneof(fc.constant(0), between(1, 3_600_000)),
      ...(keySpaces.length > 0 && {
        key: fc.record({
          keySpace: fc.constantFrom(...keySpaces),
          by: fc.constantFrom('rank' as const, 'hash' as const, 'draw' as const),
        }),
      }),
    },
    { requiredKeys: [] },
  );
}

/** Only what makes sense for a mode. */
function fitting(mode: CallMode, more: Partial<CallRule>): Partial<CallRule> {
  if (mode !== 'async' && mode !== 'populate' && mode !== 'forward') return more;
  const { asks, key, counts } = more;
  return {
    ...(asks && { asks }),
    ...(key && { key }),
    ...(counts && mode !== 'forward' && { counts }),
  };
}
