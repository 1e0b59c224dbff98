import * as fc from 'fast-check';
import { kinds } from '../../src/catalogue/index';
import type { CustomKind } from '../../src/model/CustomKind';
import type { Kind } from '../../src/model/Kind';
import type { Mark } from '../../src/model/Mark';
import { arbitraryName } from './arbitraryName';
import { arbitraryParameters } from './arbitraryParameters';

/** A note of several lines and an area, with ids from a first one on, or none. */
export function arbitraryMarks(firstId: number): fc.Arbitrary<readonly Mark[]> {
  const side = fc.integer({ min: 40, max: 20_000 });
  const place = fc.integer({ min: -100_000, max: 100_000 });
  const mark = fc.record({
    type: fc.constantFrom('note' as const, 'area' as const),
    text: arbitraryName(),
    x: place,
    y: place,
    width: side,
    height: side,
  });
  return fc.array(mark, { maxLength: 2 }).map((marks) =>
    marks.map(({ text, ...rest }, index) => ({
      id: firstId + index,
      ...rest,
      text: rest.type === 'note' ? `${text}\n\n${text}` : text,
    })),
  );
}

/** A component of one's own with a given id, or none. */
export function arbitraryCustomKinds(id: number): fc.Arbitrary<readonly CustomKind[]> {
  const custom = fc.constantFrom<Kind>(...kinds).chain(({ id: like, parameters }) =>
    fc.record({
      id: fc.constant(id),
      name: arbitraryName(),
      like: fc.constant(like),
      parameters: arbitraryParameters(
        parameters.filter(({ type }) => type !== 'mix' && type !== 'tenants'),
        [],
      ),
    }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    custom.map((one) => [one]),
  );
}
