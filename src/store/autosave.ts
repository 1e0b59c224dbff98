import { messageOf } from '../model/messageOf';
import { createStore } from 'zustand/vanilla';
import type { Design } from '../model/Design';
import type { DesignCodec } from './DesignCodec';
import type { DesignState, DesignStore } from './designStore';
import { inTime } from './inTime';
import type { Keeper } from './keeping/createKeeper';
import { recordKeys } from './keeping/recordKeys';
import type { RecordStore } from './keeping/RecordStore';
import { tabKey } from './keeping/tabKey';
import type { ReadableStore } from './ReadableStore';
import { storagePatience } from './storagePatience';

/** Whether what is on the screen is also on this device. */
export interface SaveState {
  readonly state: 'new' | 'waiting' | 'saved' | 'failed';
  /** Why it is not saved; only with `failed`. */
  readonly failure?: string;
}

/** What was found on this device. */
export interface Restored {
  readonly design?: Design;
  /** What the person should know: that it is a copy, what was dropped, or what could not be read. */
  readonly notices: readonly string[];
}

/** Where a design is kept, while this tab holds it. */
export interface Place {
  readonly id: string;
  /** How its record was when this tab last saw it. */
  serial: number;
  /** Lets other tabs have it; missing: this tab does not hold it now. */
  release?: (() => void) | undefined;
  /** What was saved first, where this tab made the place. */
  readonly first?: Design;
}

/** What the keeper of designs works with. */
export interface AutosaveTools {
  readonly codec: DesignCodec;
  readonly records: RecordStore;
  readonly nowMs: () => number;
  /** Tells the person a sentence. */
  readonly tell: (sentence: string) => void;
}

/** Keeps the design on this device as it is edited. */
export interface Autosave extends ReadableStore<SaveState> {
  readonly restore: () => Promise<Restored>;
  /** Starts to save after every change; returns how to stop. */
  readonly watch: (designs: DesignStore) => () => void;
  /** Saves now what is waiting. */
  readonly flush: () => Promise<void>;
  /** Saves the design on the screen though it was not changed, and gives its id; undefined where that failed. */
  readonly saveNow: () => Promise<string | undefined>;
  /** Saves the design on the screen once more where it was saved: the device may have lost it. */
  readonly saveAgain: () => void;
  /** The id of the design on the screen, once it is on this device. */
  readonly id: () => string | undefined;
  /** Says where a design that is about to be opened is kept. */
  readonly expect: (design: Design, place: Place) => Promise<void>;
  /** Says of a design that it can be had again as it is: an example, say. */
  readonly know: (design: Design) => void;
}

const debounceMs = 300;
const preloadMs = 2_000;

/** Makes what keeps designs on this device: it waits for a pause, tries again, and says how it stands. A keeper does the rest. */
export function createAutosave(tools: AutosaveTools): Autosave {
  const { records, tell } = tools;
  const store = createStore<SaveState>(() => ({ state: 'new' }));
  const known = new WeakSet<Design>();
  /** What is not on the device yet, by the lines of the design store. */
  const waiting = new Map<number, Design>();
  /** Saves that were begun or are in line. */
  let pending = 0;
  let designs: DesignStore | undefined;
  let keeper: Keeper | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();

  async function keeping(): Promise<Keeper> {
    const { createKeeper } = await import('./keeping/createKeeper');
    keeper ??= createKeeper({ ...tools, known, designs: () => designs });
    return keeper;
  }

  function soon(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), afterMs);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    for (const [line, design] of waiting) {
      pending += 1;
      queue = queue.then(() => save(line, design));
    }
    waiting.clear();
    return queue;
  }

  async function save(line: number, design: Design): Promise<void> {
    try {
      await inTime(
        keeping().then((it) => it.write(line, design)),
        storagePatience.answerMs,
      );
      pending -= 1;
      store.setState({ state: waiting.size + pending > 0 ? 'waiting' : 'saved' }, true);
    } catch (error) {
      pending -= 1;
      if (!waiting.has(line)) waiting.set(line, design);
      soon(storagePatience.retryMs);
      await fail(error);
    }
  }

  async function fail(error: unknown): Promise<string> {
    const wasWell = store.getState().state !== 'failed';
    const failure = await explain(error);
    store.setState({ state: 'failed', failure }, true);
    if (wasWell && designs !== undefined) {
      tell(`Your work is not saved on this device. ${failure}`);
    }
    return failure;
  }

  async function readLatest(): Promise<Restored> {
    const latest = remembered() ?? (await records.get(recordKeys.latest));
    // Earlier versions had a pointer instead. A first visit has neither, and loads no code for it.
    const isThere = latest ?? (await records.get('pointer'));
    if (isThere === undefined) return { notices: [] };
    tools.codec.prepare?.();
    return (await keeping()).restore(typeof latest === 'string' ? latest : '');
  }

  function follow(now: DesignState, before: DesignState): void {
    if (now.design === before.design) return;
    if (now.line !== before.line) {
      void flush();
      queue = queue.then(async () => {
        keeper?.enter(now.line, now.design);
        await keeper?.leave(before.line, before.design).catch(() => undefined);
      });
    }
    wait(now);
  }

  function wait({ line, design }: DesignState): void {
    waiting.set(line, design);
    if (store.getState().state !== 'failed') store.setState({ state: 'waiting' }, true);
    soon(debounceMs);
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    async restore() {
      try {
        const restored = await inTime(readLatest(), storagePatience.answerMs);
        if (keeper?.idOf(0) !== undefined) store.setState({ state: 'saved' }, true);
        return restored;
      } catch (error) {
        const failure = await fail(error);
        return { notices: [`Your work cannot be saved on this device. ${failure}`] };
      }
    },
    watch(watched) {
      designs = watched;
      // Not needed for the first picture, and there before a network fails or the server has another version.
      setTimeout(() => void keeping().catch(() => undefined), preloadMs);
      return watched.subscribe(follow);
    },
    flush,
    async saveNow() {
      const now = designs?.getState();
      if (now === undefined) return undefined;
      waiting.set(now.line, now.design);
      await flush();
      return waiting.has(now.line) ? undefined : keeper?.idOf(now.line);
    },
    saveAgain() {
      if (designs !== undefined && store.getState().state === 'saved') wait(designs.getState());
    },
    id: () => designs && keeper?.idOf(designs.getState().line),
    expect: async (design, place) => (await keeping()).expect(design, place),
    know: (design) => void known.add(design),
  };
}

async function explain(error: unknown): Promise<string> {
  try {
    return (await import('./keeping/explainStorage')).explainStorage(error);
  } catch {
    return messageOf(error);
  }
}

/** The design that this tab had before it was reloaded. */
function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(tabKey) ?? undefined;
  } catch {
    return undefined;
  }
}
