import { createStore as openDatabase, del, get, set, update } from 'idb-keyval';
import { createStore } from 'zustand/vanilla';
import type { Design } from '../model/Design';
import type { Decoded, DesignCodec } from './autosave';
import type { DesignStore } from './designStore';
import type { ReadableStore } from './ReadableStore';

/** A design that is kept on this device beside the one on the canvas. */
export interface Shelved {
  /** Where its text is; used once. */
  readonly key: string;
  readonly name: string;
  readonly keptAtMs: number;
  /** How many components it has. */
  readonly parts: number;
  /** `kept`: until it is removed; `recent`: what was on the canvas before another one was opened. */
  readonly as: 'kept' | 'recent';
}

/** What is on the shelf, the latest first. */
export interface ShelfState {
  readonly shelved: readonly Shelved[];
  /** Why the shelf cannot be used; missing: it can. */
  readonly failure?: string;
}

/** Keeps designs on this device by name, and those that were left for another one. */
export interface DesignShelf extends ReadableStore<ShelfState> {
  /** Looks at what is there. */
  readonly refresh: () => Promise<void>;
  /** Keeps a design; one that is there already, letter for letter, comes to the front. False where it could not be kept. */
  readonly keep: (design: Design, as: Shelved['as']) => Promise<boolean>;
  readonly open: (shelved: Shelved) => Promise<Decoded>;
  readonly remove: (shelved: Shelved) => Promise<void>;
  /** Says of a design that it can be had again as it is: an example, say. */
  readonly know: (design: Design) => void;
  /** Keeps each design that another one replaces, unless it is known. */
  readonly watch: (designs: DesignStore) => () => void;
}

/** Most designs of each sort; the oldest go first, those kept by name never by themselves. */
const most = { kept: 100, recent: 12 } as const;
const listKey = 'list';

type Stored = Shelved & { readonly print: string };

/** Makes the shelf. */
export function createDesignShelf(codec: DesignCodec, nowMs: () => number): DesignShelf {
  const store = createStore<ShelfState>(() => ({ shelved: [] }));
  const database = openDatabase('loadbearing-shelf', 'designs');
  const known = new WeakSet<Design>();

  async function list(): Promise<readonly Stored[]> {
    const found = await get<unknown>(listKey, database);
    return Array.isArray(found) ? found.filter(isStored) : [];
  }

  function show(shelved: readonly Stored[]): void {
    store.setState({ shelved }, true);
  }

  function fail(error: unknown): void {
    const failure = error instanceof Error ? error.message : String(error);
    store.setState({ shelved: store.getState().shelved, failure }, true);
  }

  async function put(design: Design, as: Shelved['as']): Promise<void> {
    const text = codec.write(design);
    const print = printOf(text);
    const keptAtMs = nowMs();
    const fresh: Stored = {
      key: `design-${keptAtMs}-${print}`,
      name: design.name,
      keptAtMs,
      parts: design.components.length,
      as,
      print,
    };
    await set(fresh.key, text, database);
    let gone: readonly Stored[] = [];
    let after: readonly Stored[] = [];
    // In one transaction, because another tab may do the same.
    await update<unknown>(
      listKey,
      (before) => {
        const stored = Array.isArray(before) ? before.filter(isStored) : [];
        [after, gone] = withOne(stored, fresh);
        return after;
      },
      database,
    );
    await Promise.all(gone.map(({ key }) => del(key, database)));
    show(after);
  }

  const keep = async (design: Design, as: Shelved['as']): Promise<boolean> => {
    if (as === 'kept' && countOf(store.getState().shelved, 'kept') >= most.kept) {
      fail(`There are ${most.kept} designs already; remove one first.`);
      return false;
    }
    try {
      await put(design, as);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    refresh: () => list().then(show, fail),
    keep,
    async open({ key, name }) {
      const text = await get<unknown>(key, database).catch(() => undefined);
      if (typeof text === 'string') return codec.read(text);
      const message = `${name} is no longer on this device.`;
      return { ok: false, problems: [{ path: '', message }] };
    },
    async remove({ key }) {
      try {
        await update<unknown>(
          listKey,
          (before) =>
            Array.isArray(before) ? before.filter((one) => isStored(one) && one.key !== key) : [],
          database,
        );
        await del(key, database);
        show(await list());
      } catch (error) {
        fail(error);
      }
    },
    know: (design) => void known.add(design),
    watch: (designs) =>
      designs.onReplace(() => {
        const left = designs.getState().past.at(-1)?.change;
        if (left?.type !== 'replace' || known.has(left.design)) return;
        if (left.design.components.length > 0) void keep(left.design, 'recent');
      }),
  };
}

/** The list with one more in front, without the same text of the same sort, and those that had to go for it. */
function withOne(stored: readonly Stored[], fresh: Stored): [readonly Stored[], readonly Stored[]] {
  const isSame = (one: Stored) => one.print === fresh.print && one.as === fresh.as;
  const all = [fresh, ...stored.filter((one) => !isSame(one))];
  const seen = { kept: 0, recent: 0 };
  const stays = all.filter(({ as }) => (seen[as] += 1) <= most[as]);
  const gone = [...stored, fresh].filter((one) => !stays.includes(one));
  return [stays, gone];
}

function countOf(shelved: readonly Shelved[], as: Shelved['as']): number {
  return shelved.filter((one) => one.as === as).length;
}

/** A short number that tells texts apart: FNV-1a over its characters, and its length. */
function printOf(text: string): string {
  let hash = 2_166_136_261;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 16_777_619);
  }
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}

function isStored(value: unknown): value is Stored {
  const one = value as Partial<Stored> | null;
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.key === 'string' &&
    typeof one.name === 'string' &&
    typeof one.keptAtMs === 'number' &&
    typeof one.parts === 'number' &&
    typeof one.print === 'string' &&
    (one.as === 'kept' || one.as === 'recent')
  );
}
