import { useSyncExternalStore } from 'react';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { useMedia } from '../theme/useMedia';
import { ArrangingButton } from './ArrangingButton';
import { snapSetting } from './snapSetting';
import { toggleSnapping } from './toggleSnapping';
import { useArranging } from './useArranging';
import { useSelectingSeveral } from './useSelectingSeveral';
import { useZooming } from './useZooming';
import './tools.css';

/** The buttons beside those of view and history; for a finger also one to select several cards. */
export function ArrangingTools() {
  const { view } = useStores();
  const { tidy } = useArranging();
  const { fitSelection, zoomToLife } = useZooming();
  const isSnapping = useSyncExternalStore(snapSetting.subscribe, snapSetting.get);
  const isEmpty = useView(
    ({ selection }) => selection.components.length + selection.connections.length === 0,
  );
  const several = useSelectingSeveral();
  const isTouch = useMedia('(pointer: coarse)');
  return (
    <fieldset className="arranging-tools" aria-label="Arrange">
      <ArrangingButton
        icon="fitSelection"
        label="Fit selection"
        keys="Shift+2"
        disabled={isEmpty}
        onClick={fitSelection}
      />
      <ArrangingButton icon="1:1" label="1:1, zoom to 100%" keys="Shift+0" onClick={zoomToLife} />
      <ArrangingButton icon="tidy" label="Tidy" keys="Shift+T" onClick={() => void tidy()} />
      <ArrangingButton
        icon="snap"
        label="Snap to grid"
        keys="G"
        isOn={isSnapping}
        onClick={() => toggleSnapping(view)}
      />
      {isTouch && (
        <ArrangingButton
          icon="several"
          label="Select several"
          isOn={several.isOn}
          onClick={several.toggle}
        />
      )}
    </fieldset>
  );
}
