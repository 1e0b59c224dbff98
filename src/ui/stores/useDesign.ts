import { useStore } from 'zustand';
import type { DesignState } from '../../store/designStore';
import { useStores } from './useStores';

/** Reads from the saved design and its history, and renders again when what was read has changed. */
export function useDesign<T>(select: (state: DesignState) => T): T {
  return useStore(useStores().designs, select);
}
