import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import { emptyDesign } from '../../src/model/emptyDesign';
import { asDesignRecord } from '../../src/store/keeping/asDesignRecord';
import { asRevisionRecord } from '../../src/store/keeping/asRevisionRecord';
import { thinRevisions } from '../../src/store/keeping/thinRevisions';
import { MapRecords } from '../support/MapRecords';
import { named } from '../support/named';
import { openTab } from '../support/openTab';
import { TabLocks } from '../support/TabLocks';

let device = new MapRecords();
let locks = new TabLocks();
/** What a tab remembers over a reload; each test's tabs are other ones unless it says so. */
const session = new Map<string, string>();

// What is loaded on demand takes real time, which no fake clock hastens.
beforeAll(async () => {
  await import('../../src/store/keeping/explainStorage');
  await import('../../src/store/keeping/createKeeper');
});

beforeEach(() => {
  device = new MapRecords();
  locks = new TabLocks();
  session.clear();
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => session.set(key, value),
  });
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

async function anotherTab() {
  session.clear();
  return openTab(device, wait);
}

async function reloaded() {
  locks.letGo();
  return openTab(device, wait);
}

const namesOn = (records: MapRecords) =>
  [...records.stored.values()].flatMap((one) => asDesignRecord(one)?.name ?? []).toSorted();

const revisionsOn = (records: MapRecords) =>
  [...records.stored.values()].flatMap((one) =>
    asDesignRecord(one) ? [] : (asRevisionRecord(one)?.name ?? []),
  );

test('a storage that never answers does not keep the page from opening, and its work is saved once it does', async () => {
  device.isSilent = true;
  const { restored, rename, autosave, told } = await anotherTab();
  expect(restored.design).toBeUndefined();
  expect(restored.notices).toHaveLength(1);
  await rename('Lost');
  await wait(10_000);
  expect(autosave.getState().state).toBe('failed');
  expect(told).toHaveLength(0);
  device.isSilent = false;
  await wait(25_000);
  expect(autosave.getState().state).toBe('saved');
  expect(namesOn(device)).toEqual(['Lost']);
});

test('two tabs on one design keep the work of both, whichever ends first', async () => {
  const first = await anotherTab();
  await first.rename('Shop');
  const second = await anotherTab();
  expect(second.restored.notices.join(' ')).toContain('Shop is open in another tab');
  expect(second.designs.getState().design.name).toBe('Shop (copy)');
  // Looking leaves nothing behind.
  expect(namesOn(device)).toEqual(['Shop']);
  await second.rename('Shop of the second tab');
  await first.rename('Shop of the first tab');
  expect(namesOn(device)).toEqual(['Shop of the first tab', 'Shop of the second tab']);
  // Each comes back to its own after a reload; the tab remembers the second one.
  locks.letGo();
  const again = await openTab(device, wait);
  expect(again.restored.design?.name).toBe('Shop of the first tab');
});

test('a tab that slept through the work of another one goes on with a copy, even without locks', async () => {
  vi.stubGlobal('navigator', {});
  const sleeper = await anotherTab();
  await sleeper.rename('Shop');
  const other = await anotherTab();
  await other.rename('Shop, changed elsewhere');
  await sleeper.rename('Shop, changed here');
  expect(sleeper.told.join(' ')).toContain('Another tab has changed');
  await wait(1_500);
  expect(sleeper.designs.getState().design.name).toBe('Shop, changed here (copy)');
  expect(namesOn(device)).toEqual(['Shop, changed elsewhere', 'Shop, changed here (copy)']);
});

test('the state before is kept as a revision, not for each letter typed', async () => {
  const tab = await anotherTab();
  await tab.rename('One');
  await tab.rename('Two');
  await tab.rename('Three');
  expect(revisionsOn(device)).toEqual(['One']);
  await wait(180_000);
  await tab.rename('Four');
  expect(revisionsOn(device)).toEqual(['One', 'Three']);
});

test('a design that is opened has its own record, undo leads back to the one before, and a reload to the last', async () => {
  const tab = await anotherTab();
  await tab.rename('First');
  await tab.open(named('Second'));
  expect(namesOn(device)).toEqual(['First', 'Second']);
  tab.designs.undo();
  await wait(1_500);
  await tab.rename('First, changed');
  expect(namesOn(device)).toEqual(['First, changed', 'Second']);
  // Back opens what was left as it was left; it is no further design.
  const { design } = tab.designs.getState();
  await tab.open(named('Third'));
  await tab.open(design);
  await tab.rename('First, by Back');
  expect(namesOn(device)).toEqual(['First, by Back', 'Second', 'Third']);
  expect((await reloaded()).restored.design?.name).toBe('First, by Back');
});

test('examples and empty designs that were only looked at leave nothing behind', async () => {
  const tab = await anotherTab();
  await tab.open(emptyDesign);
  await tab.open(flushThatNeverHeals.design);
  await tab.open(named('Shop'));
  expect(namesOn(device)).toEqual(['Shop']);
});

test('of what was left twelve stay, and none that a tab has open', async () => {
  const open = await anotherTab();
  await open.rename('Open all the time');
  const tab = await anotherTab();
  for (let number = 1; number <= 15; number += 1) await tab.open(named(`Design ${number}`));
  await vi.waitFor(() => expect(namesOn(device)).toHaveLength(14));
  expect(namesOn(device)).toContain('Open all the time');
  expect(namesOn(device)).not.toContain('Design 2');
});

test.each([
  ['no record', { rubbish: true }, 'its record is damaged'],
  ['a record of a later version', { version: 2, text: '' }, 'a newer version of Loadbearing'],
  ['text', 'torn', 'its record is damaged'],
])(
  '%s in the place of a design is kept, and its newest revision opened',
  async (_, damage, why) => {
    const tab = await anotherTab();
    await tab.rename('One');
    await tab.rename('Two');
    const key = `design-${tab.autosave.id()}`;
    device.stored.set(key, damage);
    const { restored, rename } = await reloaded();
    expect(restored.design?.name).toBe('One');
    expect(restored.notices.join(' ')).toContain(why);
    await rename('Three');
    expect(device.stored.get(key)).toEqual(damage);
    expect(namesOn(device)).toEqual(['Three']);
  },
);

test('a design that cannot be read, with nothing to open in its place, is told all the same, and kept', async () => {
  const tab = await anotherTab();
  await tab.rename('One');
  const key = `design-${tab.autosave.id()}`;
  device.stored.set(key, 'torn');
  const { restored, rename } = await reloaded();
  expect(restored.design).toBeUndefined();
  expect(restored.notices.join(' ')).toContain(
    'its record is damaged. It is kept there as it was.',
  );
  await rename('Two');
  expect(device.stored.get(key)).toBe('torn');
});

test('what fills the storage is said once, kept in the page, and saved when there is room', async () => {
  const tab = await anotherTab();
  await tab.rename('One');
  device.failure = new DOMException('full', 'QuotaExceededError');
  await tab.rename('Two');
  await tab.open(named('Other'));
  expect(tab.autosave.getState().failure).toContain('no more room');
  expect(tab.told).toHaveLength(1);
  device.failure = undefined;
  await wait(25_000);
  expect(tab.autosave.getState().state).toBe('saved');
  expect(namesOn(device)).toEqual(['Other', 'Two']);
});

test('what the device may have lost is written again though nothing was changed, and nothing that was never saved', async () => {
  const tab = await anotherTab();
  tab.autosave.saveAgain();
  await wait(1_500);
  expect(device.stored.size).toBe(0);
  await tab.rename('One');
  device.stored.clear();
  tab.autosave.saveAgain();
  expect(tab.autosave.getState().state).toBe('waiting');
  await wait(1_500);
  expect(namesOn(device)).toEqual(['One']);
});

test('what earlier versions kept is taken over', async () => {
  const before = await anotherTab();
  await before.rename('Old');
  const [text] = [...device.stored.values()].flatMap((one) => asDesignRecord(one)?.text ?? []);
  device.stored.clear();
  device.stored.set('pointer', 7);
  device.stored.set('revision-6', text?.replace('Old', 'Older'));
  device.stored.set('revision-7', text);
  locks.letGo();
  const tab = await anotherTab();
  expect(tab.restored.design?.name).toBe('Old');
  expect(revisionsOn(device)).toEqual(['Older']);
});

test('revisions grow fewer with age, and what stayed once goes on staying', () => {
  const minuteMs = 60_000;
  const startMs = Date.UTC(2026, 0, 1);
  let kept: readonly { takenAtMs: number; characters: number; why?: 'kept' }[] = [];
  const milestone = { takenAtMs: startMs + 61_000, characters: 1_000, why: 'kept' as const };
  for (let minute = 0; minute <= 3 * 24 * 60; minute += 2) {
    const takenAtMs = startMs + minute * minuteMs;
    const more = minute === 2 ? [milestone] : [];
    kept = thinRevisions([...kept, ...more, { takenAtMs, characters: 1_000 }], takenAtMs);
  }
  const ages = kept.map(({ takenAtMs }) => (startMs - takenAtMs) / minuteMs + 3 * 24 * 60);
  expect(ages.filter((age) => age < 20)).toHaveLength(10);
  expect(ages.filter((age) => age >= 24 * 60).length).toBeGreaterThanOrEqual(3);
  expect(kept.length).toBeLessThanOrEqual(60);
  expect(kept).toContain(milestone);
  // The first state of all is there after three days.
  expect(kept.at(-1)?.takenAtMs).toBe(startMs);
});
