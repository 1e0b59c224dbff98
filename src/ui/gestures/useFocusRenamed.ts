import { useEffect } from 'react';
import { focusCard } from '../commands/focusCard';
import { useStores } from '../stores/useStores';

/** Gives the keyboard back to a card once Enter or Escape ends its renaming: the field goes, and Tab would begin at the top of the page. */
export function useFocusRenamed(): void {
  const { view } = useStores();
  useEffect(
    () =>
      view.subscribe(({ renaming }, before) => {
        const wasByKey = document.activeElement?.matches('.card-name-field') === true;
        if (before.renaming !== undefined && renaming === undefined && wasByKey) {
          const { renaming: id } = before;
          requestAnimationFrame(() => focusCard(id));
        }
      }),
    [view],
  );
}
