import type { StoreApi } from 'zustand/vanilla';
import type { Decoded } from '../DesignCodec';
import type { Revision, Shelved, ShelfState, ShelfTools, ShelfVerbs } from '../designShelf';
import { holdLock } from '../holdLock';
import { asDesignRecord } from './asDesignRecord';
import { asRevisionRecord } from './asRevisionRecord';
import { copyName } from './copyName';
import type { DesignRecord, RevisionRecord } from './DesignRecord';
import { explainStorage } from './explainStorage';
import { heldDesigns } from './heldDesigns';
import { mostKept } from './mostKept';
import { recordKeys } from './recordKeys';

const lockPatienceMs = 300;

/** What is done with the designs on this device; what fails there is said in the shelf's state. */
export function shelfVerbs(tools: ShelfTools, store: StoreApi<ShelfState>): ShelfVerbs {
  const { records, codec, autosave, nowMs } = tools;

  function fail(error: unknown): false {
    const failure = typeof error === 'string' ? error : explainStorage(error);
    store.setState({ ...store.getState(), failure }, true);
    return false;
  }

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      return fail(error);
    }
  }

  async function look(): Promise<void> {
    const held = await heldDesigns();
    const here = autosave.id();
    const found = await records.all(recordKeys.designs);
    const readable = found.flatMap(([, value]) => asDesignRecord(value) ?? []);
    const unreadable = found.flatMap(([key, value]) => (asDesignRecord(value) ? [] : [key]));
    const shelved = readable
      .toSorted((one, other) => other.savedAtMs - one.savedAtMs)
      .map((one) => shelvedOf(one, here, held));
    store.setState({ shelved, ...(unreadable.length > 0 && { unreadable }) }, true);
  }

  async function read(key: string, name: string): Promise<Decoded> {
    const found = await records.get(key).catch(() => undefined);
    const text = asDesignRecord(found)?.text ?? asRevisionRecord(found)?.text;
    return text === undefined ? gone(name) : codec.read(text);
  }

  async function take({ key: id, name }: Pick<Shelved, 'key' | 'name'>): Promise<Decoded> {
    // Held before it is read, so that no other tab writes it in between.
    const release = await holdLock(recordKeys.design(id), lockPatienceMs);
    const record = asDesignRecord(await records.get(recordKeys.design(id)).catch(() => undefined));
    const decoded = record === undefined ? gone(name) : await codec.read(record.text);
    if (record === undefined || !decoded.ok) {
      release?.();
      return decoded;
    }
    if (release === undefined) return asCopy(decoded);
    await autosave.expect(decoded.design, { id, serial: record.serial, release });
    return decoded;
  }

  async function takeRevision(why: RevisionRecord['why']): Promise<boolean> {
    return attempt(async () => {
      const id = await saved();
      const takenAtMs = nowMs();
      await records.change(recordKeys.design(id), (found) => {
        const record = asDesignRecord(found);
        if (record === undefined) return {};
        const { name, parts, text } = record;
        const revision = { version: 1, takenAtMs, name, parts, text, ...(why && { why }) };
        const next: DesignRecord = {
          ...record,
          isKept: record.isKept || why === 'kept',
          revisedAtMs: takenAtMs,
        };
        return {
          put: [
            [recordKeys.design(id), next],
            [recordKeys.revision(id, takenAtMs), revision],
          ],
        };
      });
    });
  }

  async function removeWhole(id: string): Promise<void> {
    const revisions = await records.all(recordKeys.revisions(id));
    await records.change(recordKeys.design(id), () => ({
      remove: [recordKeys.design(id), ...revisions.map(([key]) => key)],
    }));
  }

  async function saved(): Promise<string> {
    const id = await autosave.saveNow();
    if (id === undefined) throw new Error('What is on the canvas could not be saved.');
    return id;
  }

  return {
    open: ({ key, name }) => read(recordKeys.design(key), name),
    take,
    openRevision: ({ key, name }) => read(key, name),
    raw: async (key) => {
      const found = await records.get(key);
      return typeof found === 'string' ? found : (JSON.stringify(found, null, 2) ?? '');
    },
    revisions: async (id) =>
      (await records.all(recordKeys.revisions(id))).flatMap(revisionIn).toReversed(),
    takeRevision,
    refresh: async () => void (await attempt(look)),
    async keep() {
      const kept = store.getState().shelved.filter((one) => one.as === 'kept');
      if (kept.length >= mostKept && !kept.some((one) => one.openIn === 'here')) {
        return fail(`There are ${mostKept} kept designs already; remove one first.`);
      }
      return (await takeRevision('kept')) && attempt(look);
    },
    async remove({ key: id, name }) {
      // The list may be older than a tab that has it open by now.
      const release = await holdLock(recordKeys.design(id), lockPatienceMs);
      const isDone = await attempt(async () => {
        if (release !== undefined) await removeWhole(id);
        await look();
      });
      release?.();
      if (release === undefined && isDone) fail(`${name} is open in another tab, so it stays.`);
    },
    async removeUnreadable(key) {
      let isGone = false;
      const isDone = await attempt(async () => {
        const id = key.slice(recordKeys.designs.length);
        const revisions = await records.all(recordKeys.revisions(id));
        await records.change(key, (found) => {
          // Another tab may have mended it meanwhile.
          isGone = asDesignRecord(found) === undefined;
          return isGone ? { remove: [key, ...revisions.map(([one]) => one)] } : {};
        });
        await look();
      });
      return isDone && isGone;
    },
  };
}

function shelvedOf(
  record: DesignRecord,
  here: string | undefined,
  held: ReadonlySet<string>,
): Shelved {
  const { id, name, savedAtMs, parts, isKept } = record;
  const openIn = id === here ? 'here' : held.has(id) ? 'elsewhere' : undefined;
  const as = isKept ? 'kept' : 'recent';
  return { key: id, name, keptAtMs: savedAtMs, parts, as, ...(openIn && { openIn }) };
}

function revisionIn([key, value]: readonly [string, unknown]): readonly Revision[] {
  const record = asRevisionRecord(value);
  if (record === undefined) return [];
  const { takenAtMs, name, parts, why } = record;
  return [{ key, takenAtMs, name, parts, ...(why && { why }) }];
}

function asCopy(decoded: Decoded & { readonly ok: true }): Decoded {
  const { name } = decoded.design;
  const copy = copyName(name);
  const notice = `${name} is open in another tab, so this is a copy of it.`;
  const notices = [notice, ...decoded.notices];
  return { ok: true, design: { ...decoded.design, name: copy }, notices };
}

function gone(name: string): Decoded {
  const message = `${name} is no longer on this device.`;
  return { ok: false, problems: [{ path: '', message }] };
}
