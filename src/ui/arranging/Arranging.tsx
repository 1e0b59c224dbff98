import { useMemo, useRef } from 'react';
import { useStores } from '../stores/useStores';
import { toggleSnapping } from './toggleSnapping';
import { useArranging } from './useArranging';
import { useArrangingKeys } from './useArrangingKeys';
import { useSteering } from './useSteering';
import { useZooming } from './useZooming';
import './overlay.css';

/** Three lines each way: start, middle and end of what is dragged. */
const lines = [0, 1, 2, 3, 4, 5];

/** What steers cards while they are dragged, and the shortcuts that put them in order; loaded after the first picture. */
export function Arranging() {
  const { view } = useStores();
  const { tidy } = useArranging();
  const { fitSelection, zoomToLife } = useZooming();
  const overlay = useRef<HTMLDivElement>(null);
  useSteering(overlay);
  useArrangingKeys(
    useMemo(
      () => ({
        'Shift+KeyT': () => void tidy(),
        KeyG: () => toggleSnapping(view),
        'Shift+Digit2': fitSelection,
        'Shift+Digit0': zoomToLife,
      }),
      [view, tidy, fitSelection, zoomToLife],
    ),
  );
  return (
    <div ref={overlay} className="drag-overlay" aria-hidden="true" inert>
      {lines.map((line) => (
        <i key={line} className="helper-line" hidden />
      ))}
    </div>
  );
}
