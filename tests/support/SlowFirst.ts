import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take ten seconds of a processor and more, the slowest first. */
const slow = [
  'theory/reference',
  'catalogue/knobs',
  'library/lessons',
  'library/challenges',
  'library/examples',
  'properties/keyframes',
  'model/applyEdit',
  'properties/repeatable',
  'properties/looking',
  'properties/faults',
];

/** Begins with the files that take longest, so that no processor waits for another at the end. */
export class SlowFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => rankOf(one) - rankOf(other)));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const place = slow.findIndex((name) => moduleId.includes(`tests/${name}`));
  return place < 0 ? slow.length : place;
}
