import type { Design } from '../../model/Design';
import type { Revision } from '../../store/designShelf';
import { formatMoment } from '../format/formatMoment';
import { useStores } from '../stores/useStores';

interface Wanted {
  readonly id: string | undefined;
  readonly name: string;
  readonly revision: Revision;
  readonly design: Design;
}

/** Brings an earlier state of a design back: on the canvas, where its present state stays as a revision and under undo. */
export function useBringBack(tell: (sentence: string) => void): (wanted: Wanted) => Promise<void> {
  const { autosave, designs, shelf, view } = useStores();
  return async ({ id, name, revision, design }) => {
    if (id !== undefined && id !== autosave.id()) {
      const present = await shelf.take({ key: id, name });
      if (!present.ok) {
        tell(present.problems[0]?.message ?? `${name} cannot be opened.`);
        return;
      }
      designs.replaceDesign(present.design, `Open "${name}"`);
    }
    if (!(await shelf.takeRevision('restored'))) {
      tell(`It was not brought back: ${shelf.getState().failure ?? ''}`);
      return;
    }
    const moment = formatMoment(revision.takenAtMs);
    designs.replaceDesign(design, `Bring back the revision of ${moment}`, true);
    view.select({});
    view.show({ dialog: undefined, invitation: undefined, revisionsOf: undefined });
    view.tell(`${design.name} is as it was on ${moment}. Undo brings the other state back.`);
  };
}
