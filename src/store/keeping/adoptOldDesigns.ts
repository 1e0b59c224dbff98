import type { DesignRecord } from './DesignRecord';
import { freshId } from './freshId';
import { freshRecord } from './freshRecord';
import { openRecords } from './openRecords';
import { recordKeys } from './recordKeys';
import type { RecordStore } from './RecordStore';

interface OldShelved {
  readonly key: string;
  readonly name: string;
  readonly keptAtMs: number;
  readonly parts: number;
  readonly as: 'kept' | 'recent';
}

/** Where earlier versions kept designs beside the one on the canvas. */
const oldShelf = 'loadbearing-shelf';
const pointerKey = 'pointer';

/**
 * Takes over what earlier versions left on this device: the design on the canvas with its revisions (`pointer`, `revision-5` …)
 * and the designs of their shelf. Does so once; the texts stay as they are, and whether they can be read shows when they are opened.
 */
export async function adoptOldDesigns(records: RecordStore, nowMs: number): Promise<void> {
  if ((await records.get(pointerKey)) === undefined) return;
  const texts = (await records.all('revision-'))
    .flatMap(([key, text]) => (typeof text === 'string' ? [{ number: numberIn(key), text }] : []))
    .toSorted((one, other) => other.number - one.number)
    .map(({ text }) => text);
  const id = freshId();
  const revisions = texts.map((text, place) => {
    const takenAtMs = nowMs - place;
    const record = { version: 1, takenAtMs, name: nameIn(text), parts: 0, text };
    return [recordKeys.revision(id, takenAtMs), record] as const;
  });
  const shelved = await onOldShelf();
  const onCanvas = texts
    .slice(0, 1)
    .map((text) =>
      freshRecord({ id, name: nameIn(text), parts: 0, savedAtMs: nowMs, isKept: false, text }),
    );
  await records.change(pointerKey, () => ({
    put: [
      ...[...onCanvas, ...shelved].map((one) => [recordKeys.design(one.id), one] as const),
      ...revisions.slice(1),
      [recordKeys.latest, id],
    ],
    remove: [pointerKey],
  }));
}

async function onOldShelf(): Promise<readonly DesignRecord[]> {
  const shelf = openRecords(oldShelf);
  const list = await shelf.get('list').catch(() => undefined);
  if (!Array.isArray(list)) return [];
  const found: DesignRecord[] = [];
  for (const one of list.filter(isOldShelved)) {
    const text = await shelf.get(one.key).catch(() => undefined);
    if (typeof text === 'string') {
      const { name, parts, keptAtMs: savedAtMs, as } = one;
      const isKept = as === 'kept';
      found.push(freshRecord({ id: freshId(), name, parts, savedAtMs, isKept, text }));
    }
  }
  return found;
}

function numberIn(key: string): number {
  return Number(/\d+$/.exec(key)?.[0] ?? 0);
}

/** The name of a design in the text of its file, without reading all of that. */
function nameIn(text: string): string {
  return /"design":\s*\{\s*"name":\s*"([^"\\]{1,60})"/.exec(text)?.[1] ?? 'Design';
}

function isOldShelved(value: unknown): value is OldShelved {
  const one = value as Partial<OldShelved> | null;
  return (
    typeof one?.key === 'string' &&
    typeof one.name === 'string' &&
    typeof one.keptAtMs === 'number' &&
    typeof one.parts === 'number' &&
    (one.as === 'kept' || one.as === 'recent')
  );
}
