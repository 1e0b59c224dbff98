import * as v from 'valibot';

/** A list of at most `most` items; a longer one is refused before its items are looked at. */
export function list<Item>(
  what: string,
  item: v.GenericSchema<unknown, Item>,
  most: number,
): v.GenericSchema<unknown, Item[]> {
  return v.pipe(
    v.array(v.unknown(), `It must be a list of ${what}.`),
    v.maxLength(most, `There can be at most ${most.toLocaleString('en-US')} ${what} here.`),
    v.array(item),
  );
}
