import type { DesignResult } from '../../exchange/readDesign';
import type { Stores } from '../stores/Stores';

/** Puts a design that was read on the canvas, where the one before stays under undo, or says why it cannot be. */
export function showRead(
  result: DesignResult,
  { designs, view }: Stores,
  words: { readonly step: string; readonly opened: string; readonly failed: string },
): boolean {
  if (!result.ok) {
    const [{ path, message } = { path: '', message: words.failed }] = result.problems;
    view.tell(path === '' ? message : `${words.failed} ${path}: ${message}`, 'refused');
    return false;
  }
  view.show({ place: 'design' });
  designs.replaceDesign(result.design, words.step);
  view.select({});
  view.show({ invitation: undefined });
  view.tell([`${result.design.name} ${words.opened}.`, ...result.notices].join(' '));
  return true;
}
