import { useEffect } from 'react';
import type { Id } from '../../model/Id';
import type { Selection } from '../../store/viewStore';
import { useStores } from '../stores/useStores';

/** Takes out of the selection what is no longer in the design, as after undo; what is left stays selected. */
export function usePrunedSelection(): void {
  const { designs, view } = useStores();
  useEffect(
    () =>
      designs.onEdit(() => {
        const { components, connections, marks = [] } = designs.getState().design;
        const { selection, selectedMark } = view.getState();
        const left = {
          components: present(selection.components, components),
          connections: present(selection.connections, connections),
        };
        // To select anew, if only the same, would let go of a note.
        if (sizeOf(left) < sizeOf(selection)) {
          view.select(left);
        } else if (selectedMark !== undefined && !marks.some(({ id }) => id === selectedMark)) {
          view.show({ selectedMark: undefined });
        }
      }),
    [designs, view],
  );
}

function sizeOf({ components, connections }: Selection): number {
  return components.length + connections.length;
}

function present(ids: readonly Id[], things: readonly { readonly id: Id }[]): readonly Id[] {
  return ids.filter((id) => things.some((thing) => thing.id === id));
}
