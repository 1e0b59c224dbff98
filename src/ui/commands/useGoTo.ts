import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import type { Id } from '../../model/Id';
import { cardSize } from '../../exchange/drawing/cardSize';
import { useOrientation } from '../canvas/useOrientation';
import { useStores } from '../stores/useStores';
import { useMotion } from '../theme/useMotion';

/** A verb that selects a component and brings it to the middle of the canvas, or so many pixels below it, large enough to read. */
export function useGoTo(): (id: Id, below?: number) => void {
  const { designs, view } = useStores();
  const flow = useReactFlow();
  const orientation = useOrientation();
  const moves = useMotion();
  return useCallback(
    (id, below = 0) => {
      const component = designs.getState().design.components.find((one) => one.id === id);
      if (component === undefined) {
        return;
      }
      view.select({ components: [id] });
      const { x, y } = orientation.toScreen(component);
      const zoom = Math.min(1.2, Math.max(0.7, flow.getZoom()));
      void flow.setCenter(x + cardSize.width / 2, y + cardSize.height / 2 - below / zoom, {
        zoom,
        duration: moves ? 250 : 0,
      });
    },
    [designs, view, flow, orientation, moves],
  );
}
