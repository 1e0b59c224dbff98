import { useReactFlow } from '@xyflow/react';
import type { CustomKind } from '../../model/CustomKind';
import type { Kind } from '../../model/Kind';
import { cardSize } from '../../exchange/drawing/cardSize';
import { useOrientation } from '../canvas/useOrientation';
import { useStores } from '../stores/useStores';
import { useEdits } from './useEdits';

/** Verbs that place a component of a kind: with its middle at a point of the window, or where there is room in view. */
export function usePlacing(): {
  readonly placeAt: (
    kind: Kind,
    x: number,
    y: number,
    exactly: boolean,
    custom?: CustomKind,
  ) => void;
  readonly placeInView: (kind: Kind, custom?: CustomKind) => void;
} {
  const { place } = useEdits();
  const { designs } = useStores();
  const flow = useReactFlow();
  const orientation = useOrientation();

  const placeAt = (kind: Kind, x: number, y: number, exactly: boolean, custom?: CustomKind) => {
    const middle = flow.screenToFlowPosition({ x, y });
    const corner = { x: middle.x - cardSize.width / 2, y: middle.y - cardSize.height / 2 };
    place(kind, orientation.toDesign(corner), exactly, custom);
  };
  return {
    placeAt,
    placeInView(kind, custom) {
      const box = document.querySelector('.react-flow')?.getBoundingClientRect();
      if (box?.width) {
        placeAt(kind, box.left + box.width / 2, box.top + box.height / 2, false, custom);
      } else {
        // A canvas that is hidden has no middle: where the drawing ends.
        const { x, y } = designs.getState().design.components.at(-1) ?? { x: 0, y: 0 };
        place(kind, { x: x + cardSize.width + 64, y }, false, custom);
      }
    },
  };
}
