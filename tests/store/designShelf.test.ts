import { beforeEach, expect, test, vi } from 'vitest';
import { MapRecords } from '../support/MapRecords';
import { named } from '../support/named';
import { openTab } from '../support/openTab';
import { TabLocks } from '../support/TabLocks';

let device = new MapRecords();
let locks = new TabLocks();

beforeEach(() => {
  device = new MapRecords();
  locks = new TabLocks();
  vi.stubGlobal('navigator', { locks });
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** What a verb of the shelf comes to, while time goes on. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  // Its code is loaded first, which no fake clock hastens.
  await import('../../src/store/keeping/shelfVerbs');
  await wait(2_000);
  return promise;
}

test('a design that is kept stays the same one when it is opened again and changed', async () => {
  const tab = await openTab(device, wait);
  await tab.open(named('Shop'));
  expect(await settled(tab.shelf.keep())).toBe(true);
  await tab.open(named('Other'));
  await settled(tab.shelf.refresh());
  const { shelved } = tab.shelf.getState();
  expect(shelved).toMatchObject([
    { name: 'Other', as: 'recent', openIn: 'here' },
    { name: 'Shop', parts: 5, as: 'kept' },
  ]);
  const taken = await settled(tab.shelf.take(shelved[1]!));
  if (!taken.ok) throw new Error('It cannot be opened.');
  await tab.open(taken.design);
  await tab.rename('Shop, changed');
  await settled(tab.shelf.refresh());
  expect(tab.shelf.getState().shelved.map(({ name, as }) => `${name} ${as}`)).toEqual([
    'Shop, changed kept',
    'Other recent',
  ]);
});

test('what another tab has open is opened as a copy', async () => {
  const first = await openTab(device, wait);
  await first.open(named('Shop'));
  const second = await openTab(device, wait);
  await settled(second.shelf.refresh());
  const [shop] = second.shelf.getState().shelved;
  expect(shop).toMatchObject({ name: 'Shop', openIn: 'elsewhere' });
  expect(await settled(second.shelf.take(shop!))).toMatchObject({
    ok: true,
    design: { name: 'Shop (copy)' },
  });
});

test('a revision is brought back in the same record, after the present state was kept as another', async () => {
  const tab = await openTab(device, wait);
  await tab.open(named('Before'));
  await tab.rename('After');
  const id = tab.autosave.id()!;
  const [before] = await settled(tab.shelf.revisions(id));
  expect(before).toMatchObject({ name: 'Before', parts: 5 });
  const read = await settled(tab.shelf.openRevision(before!));
  if (!read.ok) throw new Error('It cannot be read.');
  await settled(tab.shelf.takeRevision('restored'));
  tab.designs.replaceDesign(read.design, 'Bring back', tab.designs.getState().line);
  await wait(2_000);
  expect(tab.autosave.id()).toBe(id);
  expect(await settled(tab.shelf.revisions(id))).toMatchObject([
    { name: 'After', why: 'restored' },
    { name: 'Before' },
  ]);
  tab.designs.undo();
  expect(tab.designs.getState().design.name).toBe('After');
});

test('a removed design is gone with its revisions, and opening it says so', async () => {
  const tab = await openTab(device, wait);
  await tab.open(named('Shop'));
  await tab.rename('Shop, changed');
  await tab.open(named('Other'));
  await settled(tab.shelf.refresh());
  const shop = tab.shelf.getState().shelved.find(({ name }) => name === 'Shop, changed')!;
  await settled(tab.shelf.remove(shop));
  expect(tab.shelf.getState().shelved.map(({ name }) => name)).toEqual(['Other']);
  expect([...device.stored.keys()].filter((key) => key.includes(shop.key))).toEqual([]);
  expect(await settled(tab.shelf.open(shop))).toMatchObject({
    ok: false,
    problems: [{ message: 'Shop, changed is no longer on this device.' }],
  });
});

test('a design that another tab has opened since the list was made is not removed, and that is said', async () => {
  const first = await openTab(device, wait);
  await first.open(named('Shop'));
  await first.open(named('Other'));
  const second = await openTab(device, wait);
  await settled(second.shelf.refresh());
  const shop = second.shelf.getState().shelved.find(({ name }) => name === 'Shop')!;
  expect(shop.openIn).toBeUndefined();
  const taken = await settled(first.shelf.take(shop));
  if (!taken.ok) throw new Error('It cannot be opened.');
  await first.open(taken.design);
  await settled(second.shelf.remove(shop));
  expect(second.shelf.getState().failure).toBe('Shop is open in another tab, so it stays.');
  expect(device.stored.has(`design-${shop.key}`)).toBe(true);
});

test('a full storage is said, and what cannot be read is listed and left alone', async () => {
  const tab = await openTab(device, wait);
  device.failure = new DOMException('full', 'QuotaExceededError');
  expect(await settled(tab.shelf.keep())).toBe(false);
  expect(tab.shelf.getState().failure).toContain('could not be saved');
  device.failure = undefined;
  device.stored.set('design-torn', { version: 9, name: 'From the future' });
  await settled(tab.shelf.refresh());
  expect(tab.shelf.getState().unreadable).toEqual(['design-torn']);
  expect(JSON.parse(await settled(tab.shelf.raw('design-torn')))).toEqual({
    version: 9,
    name: 'From the future',
  });

  // It goes with its revisions when that is asked for, and not when it has been mended meanwhile.
  device.stored.set('past-torn-00000000000001', { version: 9 });
  expect(await settled(tab.shelf.removeUnreadable('design-torn'))).toBe(true);
  expect([...device.stored.keys()].filter((key) => key.includes('torn'))).toEqual([]);
  expect(tab.shelf.getState().unreadable).toBeUndefined();
  await tab.open(named('Shop'));
  const [mended] = [...device.stored.keys()].filter((key) => key.startsWith('design-'));
  expect(await settled(tab.shelf.removeUnreadable(mended!))).toBe(false);
  expect(device.stored.has(mended!)).toBe(true);
});
