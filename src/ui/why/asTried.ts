import type { Suggestion } from '../../model/Finding';

/** Figures that differ by less than this share of the larger one are about the same. */
const nearShare = 0.25;

/**
 * The suggestion that was tried, where a later look at the run comes to the same change with a slightly other figure: what was
 * measured stays on offer, with what came of it.
 */
export function asTried(suggestion: Suggestion, tried: readonly Suggestion[]): Suggestion {
  const own = taken(suggestion);
  return tried.find((one) => isNear(own, taken(one))) ?? suggestion;
}

interface Taken {
  /** The change without its figures. */
  readonly place: string;
  readonly figures: readonly number[];
}

function taken({ edit }: Suggestion): Taken {
  const figures: number[] = [];
  const place = JSON.stringify(edit, (key, value: unknown) => {
    if (key !== 'value' || typeof value !== 'number') return value;
    figures.push(value);
    return '';
  });
  return { place, figures };
}

function isNear(one: Taken, other: Taken): boolean {
  return (
    one.place === other.place &&
    one.figures.every((figure, place) => {
      const beside = other.figures[place] ?? Number.NaN;
      return Math.abs(figure - beside) <= nearShare * Math.max(figure, beside);
    })
  );
}
