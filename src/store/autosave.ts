import { createStore as openDatabase, del, get, keys, set } from 'idb-keyval';
import { createStore } from 'zustand/vanilla';
import type { Design } from '../model/Design';
import type { Problem } from '../model/Problem';
import type { DesignStore } from './designStore';
import { holdLock } from './holdLock';
import { inTime } from './inTime';
import type { ReadableStore } from './ReadableStore';

/** Whether what is on the screen is also on this device. */
export interface SaveState {
  readonly state: 'new' | 'waiting' | 'saved' | 'failed';
  /** Why it is not saved; only with `failed`. */
  readonly failure?: string;
}

/** Turns a design into text and back; the same text as in a file. */
export interface DesignCodec {
  readonly write: (design: Design) => string;
  readonly read: (text: string) => Promise<Decoded>;
}

/** A design that was read, or why it could not be. */
export type Decoded =
  | { readonly ok: true; readonly design: Design; readonly notices: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What was found on this device. */
export interface Restored {
  readonly design?: Design;
  /** What the person should know: values that were dropped, or a revision that could not be read. */
  readonly notices: readonly string[];
}

/** Keeps the design on this device as it is edited. */
export interface Autosave extends ReadableStore<SaveState> {
  readonly restore: () => Promise<Restored>;
  /** Starts to save after every change; returns how to stop. */
  readonly watch: (designs: DesignStore) => () => void;
  /** Saves now what is waiting. */
  readonly flush: () => Promise<void>;
}

const debounceMs = 300;
const revisionsKept = 5;
const pointerKey = 'pointer';
/** A storage that has not answered after so long is taken for one that never will. */
const storagePatienceMs = 8_000;
const lockName = 'loadbearing-design';
const otherTab =
  'Loadbearing is open in another tab, and that one saves its design on this device.';

/**
 * Makes the keeper of the design on this device: the newest five revisions, the pointer moved only when the new one is whole.
 * Of several tabs only the first one saves, so that none writes over another's work unseen.
 */
export function createAutosave(codec: DesignCodec): Autosave {
  const store = createStore<SaveState>(() => ({ state: 'new' }));
  const database = openDatabase('loadbearing', 'designs');
  let waiting: Design | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();
  let isOurs = true;

  function later(design: Design): void {
    waiting = design;
    store.setState({ state: 'waiting' }, true);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), debounceMs);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    const design = waiting;
    waiting = undefined;
    if (design !== undefined) {
      queue = queue.then(() => save(design));
    }
    return queue;
  }

  async function save(design: Design): Promise<void> {
    if (!isOurs) {
      waiting ??= design;
      store.setState({ state: 'failed', failure: otherTab }, true);
      return;
    }
    try {
      await inTime(write(codec.write(design)), storagePatienceMs);
      store.setState({ state: waiting === undefined ? 'saved' : 'waiting' }, true);
    } catch (error) {
      store.setState({ state: 'failed', failure: reasonOf(error) }, true);
    }
  }

  async function write(text: string): Promise<void> {
    const revision = (await newestRevision()) + 1;
    await set(keyOf(revision), text, database);
    await set(pointerKey, revision, database);
    await del(keyOf(revision - revisionsKept), database);
  }

  /** What the pointer says; where it is damaged, the newest revision that is there. */
  async function newestRevision(): Promise<number> {
    const pointer = await get<unknown>(pointerKey, database);
    if (pointer === undefined) return 0;
    if (Number.isSafeInteger(pointer) && Number(pointer) >= 0) return Number(pointer);
    const found = (await keys(database)).map((key) =>
      Number(/^revision-(\d{1,15})$/.exec(typeof key === 'string' ? key : '')?.[1]),
    );
    return found.reduce((newest, revision) => (revision > newest ? revision : newest), 0);
  }

  /** Asks to be the tab that saves; true when it is. It becomes so later, when the other one is closed. */
  async function claim(): Promise<boolean> {
    isOurs = await holdLock(lockName, () => {
      isOurs = true;
      void flush();
    });
    return isOurs;
  }

  async function restore(): Promise<Restored> {
    try {
      const restored = await inTime(readNewest(), storagePatienceMs);
      if (await claim()) return restored;
      const notice = `${otherTab} What you change here is saved once that tab is closed.`;
      return { ...restored, notices: [...restored.notices, notice] };
    } catch (error) {
      store.setState({ state: 'failed', failure: reasonOf(error) }, true);
      return { notices: [`This browser does not let the page keep designs: ${reasonOf(error)}`] };
    }
  }

  async function readNewest(): Promise<Restored> {
    const newest = await newestRevision();
    const notices: string[] = [];
    for (let revision = newest; revision > newest - revisionsKept && revision > 0; revision -= 1) {
      const text = await get<unknown>(keyOf(revision), database);
      const result = typeof text === 'string' ? await codec.read(text) : undefined;
      if (result?.ok === true) {
        store.setState({ state: 'saved' }, true);
        return { design: result.design, notices: [...notices, ...result.notices] };
      }
      if (text !== undefined) {
        // A full storage must not keep the older revisions from being read.
        await set(`damaged-${revision}`, text, database).catch(() => undefined);
        notices.push(damageNotice(revision, result?.problems[0]?.message));
      }
    }
    return { notices };
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    restore,
    watch(designs) {
      return designs.subscribe(({ design }, { design: before }) => {
        if (design !== before) {
          later(design);
        }
      });
    },
    flush,
  };
}

function keyOf(revision: number): string {
  return `revision-${revision}`;
}

function damageNotice(revision: number, reason = 'its text is damaged.'): string {
  return `Revision ${revision} on this device could not be read: ${reason} It is kept as it was.`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
