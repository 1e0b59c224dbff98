import type { CustomKind } from '../../model/CustomKind';
import type { Kind } from '../../model/Kind';
import { usePlacing } from '../edits/usePlacing';
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
  const { placeAt, placeInView } = usePlacing();
  const drag = usePaletteDrag((x, y) => {
    placeAt(kind, x, y, true, custom);
    onPlaced?.();
  });
  const click = () => {
    if (!drag.wasDragged()) {
      placeInView(kind, custom);
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
        onClick={click}
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
