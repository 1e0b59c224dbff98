import { useReactFlow } from '@xyflow/react';
import type { CustomKind } from '../../model/CustomKind';
import type { Kind } from '../../model/Kind';
import { cardSize } from '../canvas/cardSize';
import { useOrientation } from '../canvas/useOrientation';
import { useEdits } from '../edits/useEdits';
import { Icon } from '../icons/Icon';
import { usePaletteDrag } from './usePaletteDrag';

interface PaletteItemProps {
  readonly kind: Kind;
  /** A component of one's own that is like this kind. */
  readonly custom?: CustomKind;
  /** Called after a click has placed one. */
  readonly onPlaced: (() => void) | undefined;
}

/** One kind: drag it onto the canvas, or click it to place one in view. */
export function PaletteItem({ kind, custom, onPlaced }: PaletteItemProps) {
  const { place } = useEdits();
  const flow = useReactFlow();
  const orientation = useOrientation();

  const placeAt = (x: number, y: number, exactly: boolean) => {
    const middle = flow.screenToFlowPosition({ x, y });
    const corner = { x: middle.x - cardSize.width / 2, y: middle.y - cardSize.height / 2 };
    place(kind, orientation.toDesign(corner), exactly, custom);
  };
  const drag = usePaletteDrag((x, y) => {
    placeAt(x, y, true);
    onPlaced?.();
  });
  const placeInView = () => {
    if (drag.wasDragged()) {
      return;
    }
    const box = document.querySelector('.react-flow')?.getBoundingClientRect();
    if (box !== undefined) {
      placeAt(box.left + box.width / 2, box.top + box.height / 2, false);
      onPlaced?.();
    }
  };

  return (
    <>
      <button
        type="button"
        className="palette-item"
        title={kind.summary}
        onPointerDown={drag.onPointerDown}
        onClick={placeInView}
      >
        <Icon name={kind.icon} />
        {custom?.name ?? kind.name}
      </button>
      {drag.ghost !== undefined && (
        <div className="palette-ghost" style={{ left: drag.ghost.x, top: drag.ghost.y }}>
          <Icon name={kind.icon} />
          {custom?.name ?? kind.name}
        </div>
      )}
    </>
  );
}
