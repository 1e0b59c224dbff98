import { beforeEach, expect, test, vi } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { designToFile } from '../../src/exchange/designToFile';
import { readFile } from '../../src/exchange/readFile';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import { emptyDesign } from '../../src/model/emptyDesign';
import { createDesignShelf } from '../../src/store/designShelf';
import { createDesignStore } from '../../src/store/designStore';

const device = vi.hoisted(() => ({ stored: new Map<string, unknown>(), isFull: false }));

vi.mock('idb-keyval', () => ({
  createStore: () => undefined,
  get: async (key: string) => device.stored.get(key),
  set: async (key: string, value: unknown) => {
    if (device.isFull) throw new Error('The storage is full.');
    device.stored.set(key, value);
  },
  del: async (key: string) => void device.stored.delete(key),
  update: async (key: string, change: (before: unknown) => unknown) =>
    void device.stored.set(key, change(device.stored.get(key))),
}));

beforeEach(() => {
  device.stored.clear();
  device.isFull = false;
});

function open() {
  let now = 0;
  const codec = {
    write: designToFile,
    read: async (text: string) => readFile(text, 'page', kindOf),
  };
  return createDesignShelf(codec, () => (now += 1_000));
}

const named = (name: string) => ({ ...flushThatNeverHeals.design, name });

test('a design that is kept can be opened again, by another page as well', async () => {
  await open().keep(named('Shop'), 'kept');
  const shelf = open();
  await shelf.refresh();
  expect(shelf.getState().shelved).toMatchObject([{ name: 'Shop', parts: 5, as: 'kept' }]);
  expect(await shelf.open(shelf.getState().shelved[0]!)).toMatchObject({
    ok: true,
    design: { name: 'Shop' },
  });
});

test('what is left for another design is kept as recent, twelve of them, each once', async () => {
  const shelf = open();
  const designs = createDesignStore(named('First'), kindOf);
  shelf.watch(designs);
  for (let number = 1; number <= 15; number += 1) {
    designs.replaceDesign(named(`Design ${number}`), 'Open');
    await vi.waitFor(() => expect(shelf.getState().shelved[0]?.keptAtMs).toBe(number * 1_000));
  }
  const names = shelf.getState().shelved.map(({ name }) => name);
  expect(names).toHaveLength(12);
  expect(names[0]).toBe('Design 14');
  // The texts of those that had to go are gone as well.
  expect(device.stored.size).toBe(13);
  await shelf.keep(named('Design 14'), 'recent');
  expect(shelf.getState().shelved).toHaveLength(12);
});

test('examples and empty designs are not kept when they are left', async () => {
  const shelf = open();
  const designs = createDesignStore(flushThatNeverHeals.design, kindOf);
  shelf.know(flushThatNeverHeals.design);
  shelf.watch(designs);
  designs.replaceDesign(emptyDesign, 'New');
  designs.replaceDesign(named('Shop'), 'Open');
  await Promise.resolve();
  expect(device.stored.size).toBe(0);
});

test('a removed design is gone, and opening it says so', async () => {
  const shelf = open();
  await shelf.keep(named('Shop'), 'kept');
  const [shelved] = shelf.getState().shelved;
  await shelf.remove(shelved!);
  expect(shelf.getState().shelved).toEqual([]);
  expect(await shelf.open(shelved!)).toMatchObject({
    ok: false,
    problems: [{ message: 'Shop is no longer on this device.' }],
  });
});

test('a full or damaged storage is said and breaks nothing', async () => {
  const shelf = open();
  device.isFull = true;
  expect(await shelf.keep(named('Shop'), 'kept')).toBe(false);
  expect(shelf.getState().failure).toBe('The storage is full.');
  device.stored.set('list', [{ key: 7 }, null, 'text']);
  await shelf.refresh();
  expect(shelf.getState()).toEqual({ shelved: [] });
});
