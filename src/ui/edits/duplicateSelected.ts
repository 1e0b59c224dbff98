import type { Stores } from '../stores/Stores';
import { duplicationOf } from './duplicationOf';

/** Copies the components that are selected to where there is room, as one step, and selects the copies. */
export function duplicateSelected({ designs, view }: Stores): void {
  const { edit, copies } = duplicationOf(
    designs.getState().design,
    view.getState().selection.components,
  );
  if (copies.length === 0) return;
  const problem = designs.edit(edit, 'Duplicate')[0];
  if (problem === undefined) {
    view.select({ components: copies });
  } else {
    view.tell(problem.message, 'refused');
  }
}
