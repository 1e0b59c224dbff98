import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { designToFile } from '../../src/exchange/designToFile';
import { readFile } from '../../src/exchange/readFile';
import { applyEdit } from '../../src/model/applyEdit';
import type { Design } from '../../src/model/Design';
import type { Edit } from '../../src/model/Edit';
import { arbitraryDesign } from '../support/arbitraryDesign';
import { arbitraryEdit } from '../support/arbitraryEdit';

const arbitrarySession = arbitraryDesign().chain((design) =>
  fc.tuple(fc.constant(design), fc.array(arbitraryEdit(design), { maxLength: 12 })),
);

/** What an edit did: the design before it, and its result. */
interface Turn {
  readonly before: Design;
  readonly after: Design;
  readonly result: ReturnType<typeof applyEdit>;
}

/** Makes every edit in turn; refused ones leave the design as it is. */
function play(start: Design, edits: readonly Edit[]): readonly Turn[] {
  let design = start;
  return edits.map((edit) => {
    const before = structuredClone(design);
    const result = applyEdit(design, edit, kindOf);
    // The design that an edit is made on is never changed.
    expect(design).toEqual(before);
    design = result.ok ? result.design : design;
    return { before, after: design, result };
  });
}

test('taking an edit back restores the design exactly; only nextId stays where it is', () => {
  fc.assert(
    fc.property(arbitrarySession, ([start, edits]) => {
      for (const { before, after, result } of play(start, edits)) {
        const inverse: Edit = result.ok ? result.inverse : { type: 'batch', edits: [] };
        const back = applyEdit(after, inverse, kindOf);
        expect(back.ok ? back.design : back.problems).toEqual({ ...before, nextId: after.nextId });
        expect(after.nextId).toBeGreaterThanOrEqual(before.nextId);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a refused edit says why', () => {
  fc.assert(
    fc.property(arbitrarySession, ([start, edits]) => {
      const refused = play(start, edits).flatMap(({ result }) => (result.ok ? [] : [result]));
      const sentences = refused.map(({ problems }) => problems.map(({ message }) => message));
      expect(sentences.filter((some) => !some.join().endsWith('.'))).toEqual([]);
    }),
    { numRuns: 50 },
  );
}, 60_000);

test('what edits make of a valid design is a valid design, in a file and back', () => {
  fc.assert(
    fc.property(arbitrarySession, ([start, edits]) => {
      const design = play(start, edits).at(-1)?.after ?? start;
      expect(readFile(designToFile(design), 'strict', kindOf)).toEqual({
        ok: true,
        design,
        notices: [],
      });
    }),
    { numRuns: 300 },
  );
}, 60_000);
