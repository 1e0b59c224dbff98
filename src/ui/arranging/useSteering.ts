import { useStoreApi, type NodeChange } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import type { ComponentNode, ConnectionEdge } from '../canvas/CanvasTypes';
import { useOrientation } from '../canvas/useOrientation';
import { duplicationOf } from '../edits/duplicationOf';
import { useStores } from '../stores/useStores';
import { DragOverlay } from './DragOverlay';
import { snapSetting } from './snapSetting';
import { Steering } from './Steering';

/** Puts the steering of drags between the pointer and the canvas, and tells it of the keys that are held. */
export function useSteering(overlay: RefObject<HTMLElement | null>): void {
  const { designs, view } = useStores();
  const flow = useStoreApi<ComponentNode, ConnectionEdge>();
  const orientation = useOrientation();

  useEffect(() => {
    if (overlay.current === null) {
      return undefined;
    }
    const steering = new Steering({
      flow,
      orientation,
      overlay: new DragOverlay(overlay.current),
      isSnapping: snapSetting.get,
      dropCopies(ids, shift) {
        const { x, y } = orientation.toDesign(shift);
        const by = { x: Math.round(x), y: Math.round(y) };
        const { edit, copies } = duplicationOf(designs.getState().design, ids, by);
        const problem = by.x === 0 && by.y === 0 ? undefined : designs.edit(edit, 'Duplicate')[0];
        if (problem !== undefined) {
          view.tell(problem.message, 'refused');
        } else if (by.x !== 0 || by.y !== 0) {
          view.select({ components: copies });
        }
      },
    });
    const place = Symbol('steering');
    const middlewares = flow.getState().onNodesChangeMiddlewareMap;
    middlewares.set(place, (changes: NodeChange<ComponentNode>[]) => steering.steer(changes));
    const stopListening = listen(steering);
    return () => {
      middlewares.delete(place);
      stopListening();
    };
  }, [designs, view, flow, orientation, overlay]);
}

/** Ahead of the canvas: by the time it hears of a press or a movement, the keys are known. */
function listen(steering: Steering): () => void {
  const watch = (event: PointerEvent | KeyboardEvent) => {
    const before = steering.keys.turns;
    steering.keys.copies = event.altKey;
    steering.keys.turns = event.ctrlKey || event.metaKey;
    if (steering.isDragging && event instanceof KeyboardEvent) {
      if (event.key === 'Alt') {
        // Alone, it would open the browser's menu.
        event.preventDefault();
      }
      if (before !== steering.keys.turns) {
        steering.again();
      }
    }
  };
  const events = ['pointerdown', 'pointermove', 'keydown', 'keyup'] as const;
  events.forEach((name) => window.addEventListener(name, watch, true));
  return () => events.forEach((name) => window.removeEventListener(name, watch, true));
}
