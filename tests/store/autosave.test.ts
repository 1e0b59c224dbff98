import { beforeEach, expect, test, vi } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { designToFile } from '../../src/exchange/designToFile';
import { readFile } from '../../src/exchange/readFile';
import { emptyDesign } from '../../src/model/emptyDesign';
import { createAutosave } from '../../src/store/autosave';
import { createDesignStore } from '../../src/store/designStore';

/** What is stored on the device, and whether the storage answers. */
const device = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  isSilent: false,
  answer<T>(value: T): Promise<T> {
    return this.isSilent ? new Promise(() => {}) : Promise.resolve(value);
  },
}));

vi.mock('idb-keyval', () => ({
  createStore: () => undefined,
  get: (key: string) => device.answer(device.stored.get(key)),
  set: (key: string, value: unknown) => device.answer(void device.stored.set(key, value)),
  del: (key: string) => device.answer(void device.stored.delete(key)),
  keys: () => device.answer([...device.stored.keys()]),
}));

/** A lock of which the test says when it is free. */
class Locks {
  private waiting: (() => void)[] = [];
  isFree = true;

  async request(_name: string, hold: () => void): Promise<void> {
    if (this.isFree) hold();
    else this.waiting.push(hold);
  }

  free(): void {
    for (const hold of this.waiting) hold();
  }
}

let locks = new Locks();

beforeEach(() => {
  device.stored.clear();
  device.isSilent = false;
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

function open() {
  const autosave = createAutosave({
    write: designToFile,
    read: async (text) => readFile(text, 'page', kindOf),
  });
  const designs = createDesignStore(emptyDesign, kindOf);
  autosave.watch(designs);
  const rename = async (name: string) => {
    designs.edit({ type: 'renameDesign', name }, 'Rename');
    await vi.advanceTimersByTimeAsync(400);
  };
  return { autosave, rename };
}

async function restored(autosave: ReturnType<typeof open>['autosave']) {
  const answer = autosave.restore();
  await vi.advanceTimersByTimeAsync(10_000);
  return answer;
}

test('a storage that never answers does not keep the page from opening', async () => {
  device.isSilent = true;
  const { autosave, rename } = open();
  const { design, notices } = await restored(autosave);
  expect(design).toBeUndefined();
  expect(notices).toHaveLength(1);
  await rename('Lost');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(autosave.getState().state).toBe('failed');
});

test('a second tab writes over nothing until the first one is closed', async () => {
  const first = open();
  await restored(first.autosave);
  await first.rename('Mine');
  locks.isFree = false;

  const second = open();
  expect((await restored(second.autosave)).notices.join(' ')).toContain('open in another tab');
  await second.rename('Yours');
  expect(second.autosave.getState()).toMatchObject({ state: 'failed' });
  expect((await restored(open().autosave)).design?.name).toBe('Mine');

  locks.free();
  await vi.advanceTimersByTimeAsync(400);
  expect(second.autosave.getState().state).toBe('saved');
  expect((await restored(open().autosave)).design?.name).toBe('Yours');
});

test.each(['rubbish', Infinity, -3, {}])('a pointer that is %s loses no work', async (pointer) => {
  const { autosave, rename } = open();
  await rename('One');
  await rename('Two');
  device.stored.set('pointer', pointer);
  expect((await restored(autosave)).design?.name).toBe('Two');
  await rename('Three');
  expect((await restored(open().autosave)).design?.name).toBe('Three');
});

test('a revision that is no text is passed over and kept', async () => {
  const { autosave, rename } = open();
  await rename('One');
  await rename('Two');
  device.stored.set('revision-2', { not: 'text' });
  const { design, notices } = await restored(autosave);
  expect(design?.name).toBe('One');
  expect(notices.join(' ')).toContain('Revision 2 on this device could not be read');
  expect(device.stored.get('damaged-2')).toEqual({ not: 'text' });
});
