import type { Suggestion } from '../../model/Finding';

/** What a suggestion is known by: its change. */
export function suggestionKey({ edit }: Suggestion): string {
  return JSON.stringify(edit);
}
