import { useReactFlow } from '@xyflow/react';
import type { CustomKind } from '../../model/CustomKind';
import type { Kind } from '../../model/Kind';
import { cardSize } from '../../exchange/drawing/cardSize';
import { useOrientation } from '../canvas/useOrientation';
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
      if (box !== undefined) {
        placeAt(kind, box.left + box.width / 2, box.top + box.height / 2, false, custom);
      }
    },
  };
}
