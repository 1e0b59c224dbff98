import type { Suggestion } from '../../../model/Finding';

/** Several changes as one, taken back as one; none where one of them is missing. */
export function together(
  label: string,
  ...parts: readonly (readonly Suggestion[])[]
): readonly Suggestion[] {
  const edits = parts.flatMap(([first]) => (first === undefined ? [] : [first.edit]));
  return edits.length < parts.length ? [] : [{ label, edit: { type: 'batch', edits } }];
}
