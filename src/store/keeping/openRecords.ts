import type { RecordChanges, RecordStore } from './RecordStore';

const objects = 'designs';
const version = 1;
const mostRecords = 5_000;

/**
 * Opens the records of that name in the browser's database. It is opened when it is first asked for, and again after the
 * browser has closed it: when it was deleted while the page is open, or when opening it failed the time before. `onLost` hears
 * that it was closed under the page, where what was written may be gone.
 */
export function openRecords(name: string, onLost?: () => void): RecordStore {
  let opening: Promise<IDBDatabase> | undefined;

  function database(): Promise<IDBDatabase> {
    opening ??= open(
      name,
      () => {
        opening = undefined;
      },
      onLost,
    );
    return opening;
  }

  function begin(opened: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
    try {
      return opened.transaction(objects, mode);
    } catch (error) {
      // It is closed by now; the next try opens it anew.
      opening = undefined;
      throw error;
    }
  }

  async function inTransaction<T>(
    mode: IDBTransactionMode,
    work: (
      store: IDBObjectStore,
      answer: (value: T) => void,
      fail: (error: unknown) => void,
    ) => void,
  ): Promise<T> {
    const opened = await database();
    return new Promise((resolve, reject) => {
      const transaction = begin(opened, mode);
      let value: T | undefined;
      transaction.addEventListener('complete', () => resolve(value as T));
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('The storage gave up.')),
      );
      const answer = (answered: T) => {
        value = answered;
      };
      const fail = (error: unknown) => {
        reject(error);
        transaction.abort();
      };
      work(transaction.objectStore(objects), answer, fail);
    });
  }

  return {
    get: (key) =>
      inTransaction<unknown>('readonly', (store, answer) => {
        const request = store.get(key);
        request.addEventListener('success', () => answer(request.result));
      }),
    change: (key, changesOf) =>
      inTransaction<void>('readwrite', (store, _answer, fail) => {
        const request = store.get(key);
        request.addEventListener('success', () => {
          try {
            make(changesOf(request.result), store);
          } catch (error) {
            fail(error);
          }
        });
      }),
    all: (prefix) =>
      inTransaction<readonly (readonly [string, unknown])[]>('readonly', (store, answer) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const keys = store.getAllKeys(range, mostRecords);
        const values = store.getAll(range, mostRecords);
        values.addEventListener('success', () =>
          answer(keys.result.map((key, place) => [key as string, values.result[place] as unknown])),
        );
      }),
  };
}

function make({ put = [], remove = [] }: RecordChanges, store: IDBObjectStore): void {
  for (const [key, value] of put) store.put(value, key);
  for (const key of remove) store.delete(key);
}

function open(name: string, onGone: () => void, onLost?: () => void): Promise<IDBDatabase> {
  const lose = () => {
    onGone();
    onLost?.();
  };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      onGone();
      reject(error);
    };
    try {
      if (!('indexedDB' in globalThis)) throw new DOMException('No storage.', 'SecurityError');
      const request = indexedDB.open(name, version);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(objects));
      request.addEventListener('error', () => fail(request.error));
      request.addEventListener('success', () => {
        const { result } = request;
        result.addEventListener('close', lose);
        // Somebody deletes it, or a newer page changes it: holding on would keep them waiting.
        result.addEventListener('versionchange', () => {
          result.close();
          lose();
        });
        resolve(result);
      });
    } catch (error) {
      fail(error);
    }
  });
}
