import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { fitOptions } from '../canvas/fitOptions';
import { useOrientation } from '../canvas/useOrientation';
import { useStores } from '../stores/useStores';
import { useMotion } from '../theme/useMotion';

/** Ways to look closer. */
export interface Zooming {
  /** Brings what is selected into view, connections with both of their ends; larger than life where it is small. */
  readonly fitSelection: () => void;
  readonly zoomToLife: () => void;
}

/** A little larger than life: one card alone should not fill the screen. */
const closest = 1.5;

/** The ways to look closer, bound to the canvas; nothing glides where the device asks for less motion. */
export function useZooming(): Zooming {
  const flow = useReactFlow();
  const { designs, view } = useStores();
  const { isUpright } = useOrientation();
  const duration = useMotion() ? 200 : 0;
  return useMemo(
    () => ({
      fitSelection() {
        const { components, connections } = view.getState().selection;
        const ends = designs
          .getState()
          .design.connections.filter(({ id }) => connections.includes(id))
          .flatMap(({ from, to }) => [from, to]);
        const ids = [...new Set([...components, ...ends])];
        if (ids.length === 0) {
          view.tell('Select something first; Shift+1 shows everything.');
        } else {
          const nodes = ids.map((id) => ({ id: String(id) }));
          void flow.fitView({ ...fitOptions(isUpright), maxZoom: closest, nodes, duration });
        }
      },
      zoomToLife: () => void flow.zoomTo(1, { duration }),
    }),
    [flow, designs, view, isUpright, duration],
  );
}
