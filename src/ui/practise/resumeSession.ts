import { readDesign } from '../../exchange/readDesign';
import { sameValue } from '../../model/sameValue';
import type { Stores } from '../stores/Stores';
import { practice } from './practice';

/** Goes on with the interview that rests: its drawing comes back to the canvas where another design is there; undo brings that back. */
export function resumeSession({ designs, run, view, kindOf }: Stores): void {
  const { drawing } = practice.getState();
  // It may have been kept by a page of an earlier version.
  const read = drawing && readDesign(drawing, 'page', kindOf);
  if (read?.ok === true && !sameValue(read.design, designs.getState().design)) {
    run.pause();
    designs.replaceDesign(read.design, 'Go on with the practice');
    view.select({});
  }
  view.show({ invitation: undefined, dialog: undefined, place: 'practise' });
}
