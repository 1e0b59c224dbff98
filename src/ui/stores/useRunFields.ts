import { useRef } from 'react';
import type { RunState } from '../../store/runStore';
import { useRun } from './useRun';

/** Reads several things from the run, as the fields of one record, and renders again when one of them has changed. */
export function useRunFields<T extends object>(select: (state: RunState) => T): T {
  const before = useRef<T>(undefined);
  return useRun((state) => {
    const now = select(state);
    if (before.current === undefined || !isSame(before.current, now)) {
      before.current = now;
    }
    return before.current;
  });
}

/** Hundreds of cards and lines ask this of each snapshot, so that it makes nothing. */
function isSame<T extends object>(left: T, right: T): boolean {
  for (const name in right) {
    if (!Object.is(left[name], right[name])) {
      return false;
    }
  }
  return true;
}
