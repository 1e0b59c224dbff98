import { createStore } from 'zustand/vanilla';
import type { Autosave, SaveState } from '../../store/autosave';
import type { DesignShelf, ShelfState } from '../../store/designShelf';

const failure = 'an embedded design is not kept. Open it in Loadbearing.';

const done = () => Promise.resolve();

/** What stands for the keeping of designs where nothing is kept. */
export function keepNothing(): { readonly autosave: Autosave; readonly shelf: DesignShelf } {
  return {
    autosave: {
      ...createStore<SaveState>(() => ({ state: 'new' })),
      restore: () => Promise.resolve({ notices: [] }),
      watch: () => () => undefined,
      flush: done,
    },
    shelf: {
      ...createStore<ShelfState>(() => ({ shelved: [], failure })),
      refresh: done,
      keep: () => Promise.resolve(false),
      open: () => Promise.resolve({ ok: false, problems: [{ path: '', message: failure }] }),
      remove: done,
      know: () => undefined,
      watch: () => () => undefined,
    },
  };
}
