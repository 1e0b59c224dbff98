const key = 'loadbearing.snapToGrid';
const listeners = new Set<() => void>();
let isOn = remembered();

/** Whether cards snap to the grid while they are dragged; remembered on this device. */
export const snapSetting = {
  get: () => isOn,
  set: (wanted: boolean): void => {
    isOn = wanted;
    try {
      localStorage.setItem(key, String(wanted));
    } catch {
      // Storage can be closed to a page; the setting then lasts until the page is left.
    }
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} as const;

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'true';
  } catch {
    return false;
  }
}
