import { createStore } from 'zustand/vanilla';

/** The part of the row of the dock's tabs where the tools of the chosen panel stand; null where there is no dock, as on a phone. */
export const dockTools = createStore<{ readonly place: HTMLElement | null }>(() => ({
  place: null,
}));
