import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';

/** The ids of a list, as differences from one to the next: things drawn in a row have ids in a row. */
export const idsCode = {
  write(out: LinkWriter, things: readonly { readonly id: number }[], before: number): void {
    out.signedColumn(things.map(({ id }, place) => id - (things[place - 1]?.id ?? before) - 1));
  },

  /** As many ids as counted; `before` is the same as for `write`. */
  read(from: LinkReader, count: number, before: number): readonly number[] {
    let previous = before;
    return from.signedColumn(count).map((difference) => {
      previous += difference + 1;
      return previous;
    });
  },
};
