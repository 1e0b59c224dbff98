import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import { urlShortener } from '../../src/library/urlShortener';
import { tidyMoves } from '../../src/runner/tidy/tidyMoves';
import { cardSize } from '../../src/exchange/drawing/cardSize';
import { landscape, upright, type Orientation } from '../../src/ui/canvas/Orientation';

interface Place {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A design of services at places, with connections between them by number. */
function draw(
  places: readonly (readonly [number, number])[],
  calls: readonly (readonly [number, number])[],
): Design {
  return {
    ...emptyDesign,
    components: places.map(([x, y], at) => ({
      id: at + 1,
      kind: 'service',
      name: `Service ${at}`,
      x,
      y,
      placement: [],
      parameters: {},
    })),
    connections: calls.map(([from, to], at) => ({
      id: 1_000 + at,
      from: from + 1,
      to: to + 1,
      parameters: {},
    })),
  };
}

/** The places of all cards after a move. */
function after(design: Design, moves: readonly Place[]): readonly Place[] {
  return design.components.map((one) => moves.find(({ id }) => id === one.id) ?? one);
}

function overlaps(places: readonly Place[], { toScreen }: Orientation): boolean {
  const shown = places.map(toScreen);
  return shown.some((one, at) =>
    shown
      .slice(at + 1)
      .some(
        (other) =>
          Math.abs(one.x - other.x) < cardSize.width && Math.abs(one.y - other.y) < cardSize.height,
      ),
  );
}

const all = (design: Design) => design.components.map(({ id }) => id);

test('a chain that lay in a heap runs from left to right in one line', () => {
  const design = draw(
    [
      [40, 40],
      [30, 50],
      [50, 20],
    ],
    [
      [0, 1],
      [1, 2],
    ],
  );
  const moves = tidyMoves(design, all(design));
  expect(moves.map(({ x, y }) => [x, y])).toEqual([
    [30, 20],
    [310, 20],
    [590, 20],
  ]);
});

test('what was above stays above, and tidying twice changes nothing more', () => {
  for (const { design } of [flushThatNeverHeals, urlShortener]) {
    const moves = tidyMoves(design, all(design));
    const tidied = {
      ...design,
      components: design.components.map((one) => ({
        ...one,
        ...moves.find(({ id }) => id === one.id),
      })),
    };
    expect(tidyMoves(tidied, all(tidied))).toEqual(moves);
  }
  const fork = draw(
    [
      [0, 100],
      [260, 0],
      [260, 200],
    ],
    [
      [0, 2],
      [0, 1],
    ],
  );
  const [, upper, lower] = after(fork, tidyMoves(fork, all(fork)));
  expect(upper?.y).toBeLessThan(lower?.y ?? 0);
});

test('no card lies on another, on a wide screen and on an upright phone, whatever was drawn', () => {
  const count = 14;
  const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
  const number = fc.nat({ max: count - 1 });
  const drawn = fc.record({
    places: fc.array(place, { minLength: 1, maxLength: count }),
    calls: fc.array(fc.tuple(number, number), { maxLength: 24 }),
    chosen: fc.array(number, { maxLength: count }),
  });
  fc.assert(
    fc.property(drawn, ({ places, calls, chosen }) => {
      const design = draw(
        places,
        calls.filter(([from, to]) => from !== to && from < places.length && to < places.length),
      );
      const whole = tidyMoves(design, all(design));
      expect(overlaps(after(design, whole), landscape)).toBe(false);
      expect(overlaps(after(design, whole), upright)).toBe(false);
      expect(whole.every(({ x, y }) => x % 1 === 0 && y % 1 === 0)).toBe(true);

      // Of a part, what stays may lie on itself as before, but nothing tidied lies on anything.
      const ids = [...new Set(chosen)].map((at) => at + 1).filter((id) => id <= places.length);
      const part = tidyMoves(design, ids);
      const rest = design.components.filter(({ id }) => !ids.includes(id));
      expect(new Set(part.map(({ id }) => id))).toEqual(new Set(ids));
      for (const one of rest) {
        expect(overlaps([...part, one], landscape)).toBe(false);
        expect(overlaps([...part, one], upright)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('cards without a connection stand in rows', () => {
  const design = draw(
    [0, 1, 2, 3, 4].map((at) => [at, at] as const),
    [],
  );
  expect(tidyMoves(design, all(design)).map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [280, 0],
    [560, 0],
    [840, 0],
    [0, 120],
  ]);
});

test('a design with nothing in it has nothing to tidy', () => {
  expect(tidyMoves(emptyDesign, [])).toEqual([]);
});
