import type { Kind } from '../../model/Kind';
import { matchesSearch } from './matchesSearch';

/** Whether each word of a search is somewhere in what a kind says of itself. */
export function matchesKind({ name, group, summary }: Kind, search: string): boolean {
  return matchesSearch(`${name} ${group} ${summary}`, search);
}
