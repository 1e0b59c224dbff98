import * as fc from 'fast-check';
import type { Action } from '../../src/model/Action';
import type { Design } from '../../src/model/Design';
import type { Fault } from '../../src/model/Fault';
import { arbitraryEdit } from '../support/arbitraryEdit';
import { arbitraryFaults } from '../support/arbitraryScenario';
import { arbitrarySystem } from './arbitrarySystem';

/** What somebody does to a run, and after how many more events. */
export interface Deed {
  readonly afterEvents: number;
  readonly action: Action;
}

/** A design and what is done to it by hand while it runs. */
export interface Session {
  readonly design: Design;
  readonly deeds: readonly Deed[];
}

/** Random faults and mends, and random edits unless told otherwise, at random moments of a random system. */
export function arbitrarySession(deeds: 'all' | 'faults' = 'all'): fc.Arbitrary<Session> {
  return arbitrarySystem().chain((design) =>
    fc.record({
      design: fc.constant(design),
      deeds: fc.array(
        fc.record({
          afterEvents: fc.nat(400),
          action: deeds === 'all' ? arbitraryAction(design) : arbitraryTrouble(design),
        }),
        { maxLength: 6 },
      ),
    }),
  );
}

function arbitraryAction(design: Design): fc.Arbitrary<Action> {
  const edit = fc.record({ type: fc.constant('edit' as const), edit: arbitraryEdit(design) });
  return fc.oneof(
    { weight: 3, arbitrary: arbitraryTrouble(design) },
    { weight: 2, arbitrary: edit },
  );
}

function arbitraryTrouble(design: Design): fc.Arbitrary<Action> {
  const id = fc.integer({ min: 900, max: 902 });
  const fault = fc.oneof(...arbitraryFaults(design)).map(bounded);
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ type: fc.constant('break' as const), id, fault }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('mend' as const), id }) },
  );
}

/** The same fault, with work that ends within a minute or two. */
function bounded(fault: Fault): Fault {
  return fault.type === 'slow' ? { ...fault, factor: Math.min(fault.factor, 20) } : fault;
}
