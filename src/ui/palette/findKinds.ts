import type { Kind } from '../../model/Kind';
import { matchesSearch } from './matchesSearch';

/** The kinds that say of themselves each word of a search; first those whose name begins with it, then those whose name has it. */
export function findKinds(kinds: readonly Kind[], search: string): readonly Kind[] {
  const wanted = search.trim().toLowerCase();
  const rank = ({ name }: Kind) => {
    const at = name.toLowerCase().indexOf(wanted);
    return at < 0 ? 2 : Math.min(at, 1);
  };
  return kinds
    .filter(({ name, group, summary }) => matchesSearch(`${name} ${group} ${summary}`, search))
    .toSorted((left, right) => rank(left) - rank(right));
}
