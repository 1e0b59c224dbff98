import { useStore } from 'zustand';
import type { SaveState } from '../../store/autosave';
import { useStores } from './useStores';

/** Reads whether the design is on this device. */
export function useSaved<T>(select: (state: SaveState) => T): T {
  return useStore(useStores().autosave, select);
}
