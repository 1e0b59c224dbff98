import { useStore } from 'zustand';
import type { PracticeState } from '../../store/practiceStore';
import { practice } from './practice';

/** Reads from the practice, and renders again when what was read has changed. */
export function usePractice<T>(select: (state: PracticeState) => T): T {
  return useStore(practice, select);
}
