import * as fc from 'fast-check';
import type { LinkContent } from '../../src/exchange/LinkContent';
import type { Action } from '../../src/model/Action';
import type { Design } from '../../src/model/Design';
import type { JournalEntry } from '../../src/model/JournalEntry';
import { arbitraryAttempt } from './arbitraryAttempt';
import { arbitraryDesign, type DesignSize } from './arbitraryDesign';
import { arbitraryEdit } from './arbitraryEdit';
import { between } from './arbitraryParameters';
import { arbitraryFaults } from './arbitraryScenario';

/** All that a link can carry. */
export function arbitraryLinkContent(size: Partial<DesignSize> = {}): fc.Arbitrary<LinkContent> {
  return arbitraryDesign(size).chain((design) =>
    fc.record(
      {
        design: fc.constant(design),
        engineVersion: fc.integer({ min: 0, max: 1_000 }),
        journal: arbitraryJournal(design),
        digest: fc.record({
          digest: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(hexadecimal),
          atSeconds: fc.nat(10_000_000),
        }),
        attempt: arbitraryAttempt(),
        view: fc.record({
          x: fc.integer({ min: -5_000, max: 5_000 }),
          y: fc.integer({ min: -5_000, max: 5_000 }),
          zoom: fc.integer({ min: 10, max: 400 }).map((hundredths) => hundredths / 100),
        }),
      },
      { requiredKeys: ['design', 'engineVersion'] },
    ),
  );
}

function hexadecimal(value: bigint): string {
  return value.toString(16).padStart(16, '0');
}

function arbitraryJournal(design: Design): fc.Arbitrary<readonly JournalEntry[]> {
  const id = fc.integer({ min: 1, max: 1_000_000 });
  const action = fc.oneof(
    fc.record({ type: fc.constant('edit' as const), edit: arbitraryEdit(design) }),
    fc.record({
      type: fc.constant('break' as const),
      id,
      fault: fc.oneof(...arbitraryFaults(design)),
    }),
    fc.record({ type: fc.constant('mend' as const), id }),
  ) as fc.Arbitrary<Action>;
  const step = fc.record({ events: fc.nat(1_000_000), seconds: between(0, 1_000), action });
  return fc.array(step, { maxLength: 5 }).map((steps) => {
    let [events, atSeconds] = [0, 0];
    return steps.map((one) => {
      events += one.events;
      atSeconds += one.seconds;
      return { events, atSeconds, action: one.action };
    });
  });
}
