import type { StoreApi } from 'zustand/vanilla';

/** A store that can be read and watched; what changes it are its own verbs. */
export type ReadableStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;
