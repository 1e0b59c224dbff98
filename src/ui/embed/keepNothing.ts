import { createStore } from 'zustand/vanilla';
import type { Autosave, SaveState } from '../../store/autosave';
import type { DesignShelf, ShelfState } from '../../store/designShelf';

const failure = 'an embedded design is not kept. Open it in Loadbearing.';

const done = () => Promise.resolve();
const never = () => Promise.resolve(false);
const nothing = () => Promise.resolve(undefined);
const empty = () => Promise.resolve([]);
const refuse = () =>
  Promise.resolve({ ok: false, problems: [{ path: '', message: failure }] } as const);

/** What stands for the keeping of designs where nothing is kept. */
export function keepNothing(): { readonly autosave: Autosave; readonly shelf: DesignShelf } {
  return {
    autosave: {
      ...createStore<SaveState>(() => ({ state: 'new' })),
      restore: () => Promise.resolve({ notices: [] }),
      watch: () => () => undefined,
      flush: done,
      saveNow: nothing,
      id: () => undefined,
      expect: done,
      know: () => undefined,
    },
    shelf: {
      ...createStore<ShelfState>(() => ({ shelved: [], failure })),
      records: { get: nothing, change: done, all: empty },
      open: refuse,
      take: refuse,
      revisions: empty,
      openRevision: refuse,
      raw: () => Promise.resolve(''),
      takeRevision: never,
      refresh: done,
      keep: never,
      remove: done,
    },
  };
}
