import { readDesign } from '../../exchange/readDesign';
import { sameValue } from '../../model/sameValue';
import type { Stores } from '../stores/Stores';
import { practice } from './practice';
import { sessionHold } from './sessionHold';

/**
 * Goes on with the interview that rests, as the tab has left it that had it last: its drawing comes back to the canvas where
 * another design is there; undo brings that back.
 */
export async function resumeSession({ designs, run, view, kindOf }: Stores): Promise<void> {
  if (!(await sessionHold.take())) return view.tell(sessionHold.refusal, 'refused');
  await practice.restore();
  const { session, drawing } = practice.getState();
  if (session === undefined) {
    sessionHold.release();
    return view.tell('This interview has ended in another tab.', 'refused');
  }
  // It may have been kept by a page of an earlier version.
  const read = drawing && readDesign(drawing, 'page', kindOf);
  if (read?.ok === true && !sameValue(read.design, designs.getState().design)) {
    run.pause();
    designs.replaceDesign(read.design, 'Go on with the practice');
    view.select({});
  }
  view.show({ invitation: undefined, dialog: undefined, place: 'practise' });
}
