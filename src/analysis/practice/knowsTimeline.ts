import type { PracticeSession } from '../../model/PracticeSession';
import { practiceLevels } from './practiceLevels';

/** Whether whoever practises may know by now what will happen: by the level, or because it has happened. */
export function knowsTimeline({ level, runs }: Pick<PracticeSession, 'level' | 'runs'>): boolean {
  return practiceLevels[level].showsTimeline || runs > 0;
}
