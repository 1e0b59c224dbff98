import type { Placement } from '../../model/Component';
import { limits } from '../../model/limits';
import { LinkProblem } from './LinkProblem';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';

/** Added to the length of a placement whose instances are not all of speed and weight 1: those follow at the end. */
const uneven = 32;

/** The placements of many components together, column by column; zones are written as their ids. */
export const placementsCode = {
  write(out: LinkWriter, placements: readonly (readonly Placement[])[]): void {
    const flat = placements.flat();
    out.column(
      placements.map(
        (placement) => Math.max(placement.length - 1, 0) + (isUneven(placement) ? uneven : 0),
      ),
    );
    out.column(flat.map(({ zone }) => zone));
    out.column(flat.map(({ instances }) => instances - 1));
    for (const { speed, weight } of placements.filter(isUneven).flat()) {
      writeFigure(out, speed);
      writeFigure(out, weight);
    }
  },

  read(from: LinkReader, count: number): readonly (readonly Placement[])[] {
    const written = from.column(count);
    const lengths = written.map((length) => (length % uneven) + 1);
    const isTooMuch = written.some((length) => length >= 2 * uneven);
    if (isTooMuch || lengths.some((length) => length > limits.placements)) {
      throw new LinkProblem('invalid', 'A component is placed in more zones than there can be.');
    }
    const all = lengths.reduce((sum, length) => sum + length, 0);
    const zones = from.column(all);
    const instances = from.column(all);
    let at = 0;
    return lengths.map((length, place) =>
      from.times(length, () => {
        const even = { zone: zones[at] ?? 0, instances: (instances[at] ?? 0) + 1 };
        at += 1;
        return (written[place] ?? 0) < uneven
          ? even
          : { ...even, ...readFigure(from, 'speed'), ...readFigure(from, 'weight') };
      }),
    );
  },
};

function isUneven(placement: readonly Placement[]): boolean {
  return placement.some(({ speed, weight }) => speed !== undefined || weight !== undefined);
}

function writeFigure(out: LinkWriter, figure: number | undefined): void {
  out.flag(figure !== undefined);
  if (figure !== undefined) out.number(figure);
}

function readFigure(from: LinkReader, name: 'speed' | 'weight'): Partial<Placement> {
  return from.flag() ? { [name]: from.number() } : {};
}
