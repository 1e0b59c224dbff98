import type { Design } from '../../model/Design';
import type { Stores } from '../stores/Stores';

/** Puts what was graded on the canvas, with the timeline that it went through, and goes to a moment of its run. */
export async function showMoment(
  { designs, run, view }: Stores,
  design: Design,
  seed: number,
  atSeconds: number,
): Promise<void> {
  run.pause();
  designs.replaceDesign({ ...design, seed }, 'Open the graded run');
  await run.restart();
  run.seek(atSeconds);
  view.tell(
    'This is the run that was graded, at the moment where points were lost. Undo brings back what was drawn.',
  );
}
