import type { Kind } from '../../model/Kind';

/** Whether each word of a search is somewhere in what a kind says of itself. */
export function matchesKind(kind: Kind, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/);
  const text = `${kind.name} ${kind.group} ${kind.summary}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
