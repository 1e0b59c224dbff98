import { createStore } from 'zustand/vanilla';
import type { Autosave } from './autosave';
import type { Decoded, DesignCodec } from './DesignCodec';
import type { DesignStore } from './designStore';
import type { RevisionRecord } from './keeping/DesignRecord';
import type { RecordStore } from './keeping/RecordStore';
import type { ReadableStore } from './ReadableStore';

/** A design that is kept on this device. */
export interface Shelved {
  /** The id of its record. */
  readonly key: string;
  readonly name: string;
  readonly keptAtMs: number;
  /** How many components it has; 0: not known. */
  readonly parts: number;
  /** `kept`: until it is removed; `recent`: for as long as it is among the last twelve that were left. */
  readonly as: 'kept' | 'recent';
  /** Whether it is on this tab's canvas, or on another tab's. */
  readonly openIn?: 'here' | 'elsewhere';
}

/** What is on this device, the latest first. */
export interface ShelfState {
  readonly shelved: readonly Shelved[];
  /** The keys of records that cannot be read; they stay as they are. */
  readonly unreadable?: readonly string[];
  /** Why the shelf cannot be used; missing: it can. */
  readonly failure?: string;
}

/** A state that a design had before. */
export type Revision = Omit<RevisionRecord, 'text' | 'version'> & { readonly key: string };

/** What is done with the designs on this device; every verb but the first four is told by the state that follows. */
export interface ShelfVerbs {
  /** Reads one without opening it. */
  readonly open: (shelved: Pick<Shelved, 'key' | 'name'>) => Promise<Decoded>;
  /** Reads one to put it on the canvas; from there it is saved where it was, or as a copy while another tab has it. */
  readonly take: (shelved: Pick<Shelved, 'key' | 'name'>) => Promise<Decoded>;
  /** The states that a design had before, the latest first. */
  readonly revisions: (id: string) => Promise<readonly Revision[]>;
  readonly openRevision: (revision: Pick<Revision, 'key' | 'name'>) => Promise<Decoded>;
  /** The record under that key as it is, as text: for what cannot be read. */
  readonly raw: (key: string) => Promise<string>;
  /** Keeps the present state of the design on the canvas as a revision; false where it could not. */
  readonly takeRevision: (why: NonNullable<RevisionRecord['why']>) => Promise<boolean>;
  /** Looks at what is there. */
  readonly refresh: () => Promise<void>;
  /** Keeps the design on the canvas until it is removed, and its present state as a revision. False where it could not. */
  readonly keep: () => Promise<boolean>;
  readonly remove: (shelved: Shelved) => Promise<void>;
  /** Removes the record under that key with its revisions, unless it can be read by now; false where it could not. */
  readonly removeUnreadable: (key: string) => Promise<boolean>;
}

/** Designs on this device beside the one on the canvas. */
export interface DesignShelf extends ReadableStore<ShelfState>, ShelfVerbs {
  /** What all of it is made of. */
  readonly records: RecordStore;
}

/** What the shelf works with. */
export interface ShelfTools {
  readonly records: RecordStore;
  readonly codec: DesignCodec;
  readonly autosave: Pick<Autosave, 'saveNow' | 'id' | 'expect'>;
  readonly designs: Pick<DesignStore, 'getState'>;
  readonly nowMs: () => number;
}

/** Makes the shelf; what it can do is loaded when it is first asked to. */
export function createDesignShelf(tools: ShelfTools): DesignShelf {
  const store = createStore<ShelfState>(() => ({ shelved: [] }));
  const verbs = async () => (await import('./keeping/shelfVerbs')).shelfVerbs(tools, store);
  return {
    records: tools.records,
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    open: async (shelved) => (await verbs()).open(shelved),
    take: async (shelved) => (await verbs()).take(shelved),
    revisions: async (id) => (await verbs()).revisions(id),
    openRevision: async (revision) => (await verbs()).openRevision(revision),
    raw: async (key) => (await verbs()).raw(key),
    takeRevision: async (why) => (await verbs()).takeRevision(why),
    refresh: async () => (await verbs()).refresh(),
    keep: async () => (await verbs()).keep(),
    remove: async (shelved) => (await verbs()).remove(shelved),
    removeUnreadable: async (key) => (await verbs()).removeUnreadable(key),
  };
}
