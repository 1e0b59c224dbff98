import { createStore } from 'zustand/vanilla';

const key = 'loadbearing.snapToGrid';

/** Whether cards snap to the grid while they are dragged; remembered on this device. */
export const snapSetting = createStore<boolean>(() => remembered());

snapSetting.subscribe((isOn) => {
  try {
    localStorage.setItem(key, String(isOn));
  } catch {
    // Storage can be closed to a page; the setting then lasts until the page is left.
  }
});

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'true';
  } catch {
    return false;
  }
}
