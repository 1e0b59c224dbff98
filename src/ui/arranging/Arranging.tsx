import { useEffect, useRef } from 'react';
import { lateCommands } from '../commands/lateCommands';
import { duplicateSelected } from '../edits/duplicateSelected';
import { useStores } from '../stores/useStores';
import { toggleSnapping } from './toggleSnapping';
import { useArranging } from './useArranging';
import { useHoldStill } from './useHoldStill';
import { useKeepInView } from './useKeepInView';
import { useShowPlaced } from './useShowPlaced';
import { useSteering } from './useSteering';
import { useZooming } from './useZooming';
import './overlay.css';

/** Three lines each way: start, middle and end of what is dragged. */
const lines = [0, 1, 2, 3, 4, 5];

/** What steers cards while they are dragged, and the shortcuts that put them in order; loaded after the first picture. */
export function Arranging() {
  const stores = useStores();
  const { view } = stores;
  const { tidy } = useArranging();
  const { fitSelection, zoomToLife } = useZooming();
  const overlay = useRef<HTMLDivElement>(null);
  useSteering(overlay);
  useHoldStill();
  useKeepInView();
  useShowPlaced();
  useEffect(() => {
    const [edit, look] = ['Edit', 'View'];
    const duplicate = () => duplicateSelected(stores);
    const snap = () => toggleSnapping(view);
    lateCommands.setState(
      [
        { id: 'duplicate', group: edit, label: 'Duplicate', keys: ['$mod+KeyD'], act: duplicate },
        { id: 'tidy', group: edit, label: 'Tidy', keys: ['Shift+KeyT'], act: () => void tidy() },
        { id: 'snap', group: edit, label: 'Snap to grid, on or off', keys: ['KeyG'], act: snap },
        {
          id: 'fitSelection',
          group: look,
          label: 'Fit selection',
          keys: ['Shift+Digit2'],
          act: fitSelection,
        },
        {
          id: 'life',
          group: look,
          label: 'Zoom to 100%',
          keys: ['Shift+Digit0'],
          act: zoomToLife,
        },
      ],
      true,
    );
    return () => lateCommands.setState([], true);
  }, [stores, view, tidy, fitSelection, zoomToLife]);
  return (
    <div ref={overlay} className="drag-overlay" aria-hidden="true" inert>
      {lines.map((line) => (
        <i key={line} className="helper-line" hidden />
      ))}
    </div>
  );
}
