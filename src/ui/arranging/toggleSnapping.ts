import type { ViewStore } from '../../store/viewStore';
import { shownKeys } from '../commands/shownKeys';
import { snapSetting } from './snapSetting';

/** Turns the grid on or off, and says what that means. */
export function toggleSnapping(view: ViewStore): void {
  const isOn = !snapSetting.get();
  snapSetting.set(isOn);
  view.tell(
    isOn
      ? `Dragged cards snap to a grid of 10 pixels. ${shownKeys('$mod')} while dragging lets them go anywhere.`
      : `Dragged cards no longer snap to the grid. ${shownKeys('$mod')} while dragging brings it back.`,
  );
}
