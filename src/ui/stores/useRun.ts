import { useStore } from 'zustand';
import type { RunState } from '../../store/runStore';
import { useStores } from './useStores';

/** Reads from the run, and renders again when what was read has changed. */
export function useRun<T>(select: (state: RunState) => T): T {
  return useStore(useStores().run, select);
}
