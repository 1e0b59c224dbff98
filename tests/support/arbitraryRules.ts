import * as fc from 'fast-check';
import type { CallRule } from '../../src/model/CallRule';
import { between } from './arbitraryParameters';

/** Call rules that name some of the operations. */
export function arbitraryRules(operations: readonly number[]): fc.Arbitrary<readonly CallRule[]> {
  return fc.array(
    fc.record({
      operations: fc.subarray([...operations]),
      access: fc.constantFrom<CallRule['access'][]>('any', 'reads', 'writes'),
      step: fc.integer({ min: 1, max: 20 }),
      mode: fc.constantFrom<CallRule['mode'][]>(
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
    }),
    { maxLength: 3 },
  );
}
