import { useStore } from 'zustand';
import type { ViewState } from '../../store/viewStore';
import { useStores } from './useStores';

/** Reads from what the screen shows, and renders again when what was read has changed. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useStores().view, select);
}
