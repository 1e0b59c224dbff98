import type { KeySpace } from '../../../model/KeySpace';
import type { Suggestion } from '../../../model/Finding';
import type { Facts } from '../facts/Facts';

/** The hottest key split into ten, as a counter is kept in ten rows: none where no key is hotter than its popularity. */
export function coolerKeys({ design }: Facts): readonly Suggestion[] {
  const hot = design.keySpaces.filter(({ hot: share }) => (share ?? 0) > 0);
  if (hot.length === 0) return [];
  const cooler = (space: KeySpace): KeySpace =>
    hot.includes(space) ? { ...space, hot: Number(((space.hot ?? 0) / 10).toPrecision(3)) } : space;
  return [
    {
      label: `The hot key of ${hot.map(({ name }) => name).join(', ')} split into ten`,
      edit: { type: 'setKeySpaces', keySpaces: design.keySpaces.map(cooler) },
    },
  ];
}
