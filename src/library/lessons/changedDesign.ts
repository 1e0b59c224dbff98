import { applyEdit } from '../../model/applyEdit';
import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { KindOf } from '../../model/Kind';

/** The broken design of a lesson with a change made to it. Throws where the change does not fit it: a lesson that is wrong. */
export function changedDesign(broken: Design, edits: readonly Edit[], kindOf: KindOf): Design {
  const result = applyEdit(broken, { type: 'batch', edits }, kindOf);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.design;
}
