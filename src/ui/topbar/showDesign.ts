import type { Example } from '../../library/Example';
import type { Design } from '../../model/Design';
import type { Stores } from '../stores/Stores';

/** Puts a design that can be had again on the canvas and runs it; undo brings back what was there. */
export function showDesign(
  { designs, run, autosave, view }: Stores,
  name: string,
  design: Design,
  invitation: Example['invitation'] | undefined,
): void {
  // An interview rests, with its own drawing.
  view.show({ place: 'design' });
  autosave.know(design);
  designs.replaceDesign(design, `Open "${name}"`);
  view.select({});
  view.show({ invitation });
  run.play();
  view.tell(`${name} is open and running. Undo brings back what was here.`);
}
