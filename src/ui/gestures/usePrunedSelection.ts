import { useEffect } from 'react';
import type { Id } from '../../model/Id';
import { useStores } from '../stores/useStores';

/** Takes out of the selection what is no longer in the design, as after undo. */
export function usePrunedSelection(): void {
  const { designs, view } = useStores();
  useEffect(
    () =>
      designs.onEdit(() => {
        const { components, connections } = designs.getState().design;
        const { selection } = view.getState();
        view.select({
          components: present(selection.components, components),
          connections: present(selection.connections, connections),
        });
      }),
    [designs, view],
  );
}

function present(ids: readonly Id[], things: readonly { readonly id: Id }[]): readonly Id[] {
  return ids.filter((id) => things.some((thing) => thing.id === id));
}
