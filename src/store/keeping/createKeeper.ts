import type { Design } from '../../model/Design';
import type { AutosaveTools, Place, Restored } from '../autosave';
import type { DesignStore } from '../designStore';
import { holdLock } from '../holdLock';
import { asDesignRecord } from './asDesignRecord';
import { copyName } from './copyName';
import type { DesignRecord } from './DesignRecord';
import { freshId } from './freshId';
import { recordKeys } from './recordKeys';
import type { RecordChanges } from './RecordStore';
import { recoverDesign } from './recoverDesign';
import { rememberTab } from './rememberTab';
import { successorOf } from './successorOf';
import { tidyRecords } from './tidyRecords';

/** Writes the designs of one tab to its device; its verbs are called one after another. */
export interface Keeper {
  /** Opens the design of that id, or what there is in its place. */
  readonly restore: (id: string) => Promise<Restored>;
  /** Saves a design; rejects where the storage fails. */
  readonly write: (line: number, design: Design) => Promise<void>;
  /** Another design is on the screen now: it may have its place already. */
  readonly enter: (line: number, design: Design) => void;
  /** Lets other tabs have a design that is not on the screen any more. */
  readonly leave: (line: number, design: Design) => Promise<void>;
  readonly idOf: (line: number) => string | undefined;
  readonly expect: (design: Design, place: Place) => void;
}

interface KeeperTools extends AutosaveTools {
  /** The designs of the page, once they are watched. */
  readonly designs: () => DesignStore | undefined;
  /** Designs that can be had again as they are. */
  readonly known: Pick<WeakSet<Design>, 'has'>;
}

/** A page that is being reloaded takes a moment to let its lock go. */
const lockPatienceMs = 500;

/**
 * Makes the keeper: each design has a record of its own, which only one tab writes. A tab that comes to a design that another
 * tab holds, or finds that another one has written it meanwhile, goes on with a copy.
 */
export function createKeeper(tools: KeeperTools): Keeper {
  const { codec, records, nowMs, tell, designs } = tools;
  const writer = freshId();
  /** By the lines of the design store; as many at most as designs are opened in this page. */
  const places = new Map<number, Place>();
  const expected = new WeakMap<Design, Place>();

  async function write(line: number, design: Design): Promise<void> {
    const place = places.get(line);
    if (place === undefined) {
      await put(line, await newPlace(line, design), design);
      return;
    }
    place.release ??= await holdLock(recordKeys.design(place.id), lockPatienceMs);
    if (place.release === undefined || !(await put(line, place, design))) {
      place.release?.();
      await goOnWithCopy(line, design);
    }
  }

  /** The other tab's work stays as it is, and so does this one's. */
  async function goOnWithCopy(line: number, design: Design): Promise<void> {
    const name = copyName(design.name);
    await put(line, await newPlace(line, design), { ...design, name });
    tell(`Another tab has changed ${design.name}. This tab goes on with “${name}”; both are kept.`);
    if (isShown(line)) {
      designs()?.edit({ type: 'renameDesign', name }, 'Go on with a copy');
    }
  }

  function isShown(line: number): boolean {
    return designs()?.getState().line === line;
  }

  async function newPlace(line: number, first: Design): Promise<Place> {
    const id = freshId();
    const release = await holdLock(recordKeys.design(id), lockPatienceMs);
    const place: Place = { id, serial: 0, first, release };
    places.set(line, place);
    return place;
  }

  /** False where another tab has written it meanwhile: then nothing is changed. */
  async function put(line: number, place: Place, design: Design): Promise<boolean> {
    const text = codec.write(design);
    const key = recordKeys.design(place.id);
    let written: DesignRecord | undefined;
    let isTidy = true;
    await records.change(key, (found) => {
      const before = asDesignRecord(found);
      const isOurs = before?.writer === writer || before?.serial === place.serial;
      if (found !== undefined && !isOurs) return {};
      const { id, serial } = place;
      const next = successorOf({ id, serial, writer, design, text, nowMs: nowMs() }, before);
      written = next.record;
      isTidy = before !== undefined && next.revision === undefined;
      const changes: RecordChanges['put'] = [
        [key, written],
        [recordKeys.latest, id],
      ];
      return { put: next.revision ? [...changes, next.revision] : changes };
    });
    if (written === undefined) return false;
    place.serial = written.serial;
    if (isShown(line)) rememberTab(place.id);
    // What is too much this time is still there the next time.
    if (!isTidy) void tidyRecords(records, place.id, nowMs()).catch(() => undefined);
    return true;
  }

  async function restore(id: string): Promise<Restored> {
    const record = asDesignRecord(await records.get(recordKeys.design(id)));
    const decoded = record && (await codec.read(record.text));
    if (record !== undefined && decoded?.ok === true) {
      return takeUp(record, decoded.design, decoded.notices);
    }
    const recovered = await recoverDesign({ records, codec, nowMs }, id);
    const { record: found, design, notices } = recovered;
    return found && design ? takeUp(found, design, notices) : recovered;
  }

  async function takeUp(
    { id, serial, name }: DesignRecord,
    design: Design,
    notices: readonly string[],
  ): Promise<Restored> {
    const release = await holdLock(recordKeys.design(id), lockPatienceMs);
    if (release !== undefined) {
      places.set(0, { id, serial, release });
      rememberTab(id);
      return { design, notices };
    }
    const copy = copyName(name);
    const notice = `${name} is open in another tab. This is “${copy}”: what you change here is kept beside it.`;
    return { design: { ...design, name: copy }, notices: [notice, ...notices] };
  }

  async function leave(line: number, design: Design): Promise<void> {
    const place = places.get(line);
    const shown = designs()?.getState().line;
    if (place === undefined || line === shown) return;
    // Whoever opens the very same state again, by Back for instance, goes on where it was.
    expected.set(design, place);
    if (shown !== undefined && places.get(shown) === place) return;
    const isRegained = tools.known.has(design) || design.components.length === 0;
    if (place.first === design && isRegained) await removeUnlessKept(place.id);
    place.release?.();
    place.release = undefined;
  }

  async function removeUnlessKept(id: string): Promise<void> {
    const key = recordKeys.design(id);
    await records.change(key, (found) =>
      asDesignRecord(found)?.isKept === true ? {} : { remove: [key] },
    );
  }

  return {
    restore,
    write,
    enter(line, design) {
      const place = expected.get(design);
      if (place !== undefined && !places.has(line)) places.set(line, place);
      // A reload in the next moment shall find it, not the one before.
      const id = places.get(line)?.id;
      if (id !== undefined && isShown(line)) rememberTab(id);
    },
    leave,
    idOf: (line) => places.get(line)?.id,
    expect: (design, place) => void expected.set(design, place),
  };
}
