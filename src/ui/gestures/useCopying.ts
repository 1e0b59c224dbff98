import { useMemo } from 'react';
import { writeSelection } from '../../exchange/writeSelection';
import { removalOf } from '../edits/removalOf';
import { useStores } from '../stores/useStores';
import { countOf } from './countOf';
import type { Copying } from './Copying';
import { pasteSelection } from './pasteSelection';
import { usePlaceInDesign } from './usePlaceInDesign';
import { useShowPlace } from './useShowPlace';

/** The verbs of the clipboard, bound to the stores. */
export function useCopying(): Copying {
  const stores = useStores();
  const showPlace = useShowPlace();
  const toDesign = usePlaceInDesign();

  return useMemo(() => {
    const { designs, view } = stores;
    const chosen = () => view.getState().selection.components;
    return {
      text: () =>
        chosen().length > 0 ? writeSelection(designs.getState().design, chosen()) : undefined,
      copied: () => view.tell(`${countOf(chosen().length)} copied.`),
      cut() {
        const gone = { components: chosen(), connections: [] };
        const edit = removalOf(designs.getState().design, gone);
        if (edit !== undefined) {
          designs.edit(edit, 'Cut');
          view.tell(`${countOf(gone.components.length)} cut. Undo brings it back.`);
          view.select({});
        }
      },
      async paste(text, at) {
        const middle = await pasteSelection(text, at && toDesign(at), stores);
        if (middle !== undefined) {
          showPlace(middle);
        }
      },
      async open(text) {
        const opening = await import('../opening/openPasted').catch(() => undefined);
        if (opening !== undefined) {
          return opening.openPasted(text, stores);
        }
        view.tell(
          'What was pasted could not be opened, because a part of this page could not be loaded. Load the page again.',
          'refused',
        );
        return true;
      },
    };
  }, [stores, toDesign, showPlace]);
}
