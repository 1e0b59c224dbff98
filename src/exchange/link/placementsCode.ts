import type { Placement } from '../../model/Component';
import { limits } from '../../model/limits';
import { LinkProblem } from './LinkProblem';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';

/** The placements of many components together, column by column; zones are written as their ids. */
export const placementsCode = {
  write(out: LinkWriter, placements: readonly (readonly Placement[])[]): void {
    const flat = placements.flat();
    out.column(placements.map((placement) => Math.max(placement.length - 1, 0)));
    out.column(flat.map(({ zone }) => zone));
    out.column(flat.map(({ instances }) => instances - 1));
  },

  read(from: LinkReader, count: number): readonly (readonly Placement[])[] {
    const lengths = from.column(count).map((length) => length + 1);
    if (lengths.some((length) => length > limits.placements)) {
      throw new LinkProblem('invalid', 'A component is placed in more zones than there can be.');
    }
    const all = lengths.reduce((sum, length) => sum + length, 0);
    const zones = from.column(all);
    const instances = from.column(all);
    let at = 0;
    return lengths.map((length) =>
      from.times(length, () => {
        const placement = { zone: zones[at] ?? 0, instances: (instances[at] ?? 0) + 1 };
        at += 1;
        return placement;
      }),
    );
  },
};
