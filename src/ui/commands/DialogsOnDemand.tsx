import { lazy, useEffect } from 'react';
import { Part } from '../feedback/Part';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';

const fetchDialogs = () => import('./Dialogs');
const Dialogs = lazy(async () => ({ default: (await fetchDialogs()).Dialogs }));
/** When the dialogs are fetched although none was asked for: late enough to take nothing from the page's start, milliseconds. */
const dialogsAfterMs = 4_000;

/** The dialog that is open, if one is. */
export function DialogsOnDemand() {
  const { view } = useStores();
  const dialog = useView((state) => state.dialog);
  // What is typed into the first of them before it is there would be lost.
  useEffect(() => {
    const timer = setTimeout(() => void fetchDialogs().catch(() => undefined), dialogsAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return dialog === undefined ? null : (
    <Part onMissing={() => view.show({ dialog: undefined })}>
      <Dialogs shown={dialog} />
    </Part>
  );
}
