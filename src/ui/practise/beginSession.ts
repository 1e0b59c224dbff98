import type { Challenge, ChallengeLevel } from '../../model/Challenge';
import type { PracticePace } from '../../model/PracticeSession';
import type { Stores } from '../stores/Stores';
import { practice } from './practice';

/** Begins an interview with what the challenge has drawn already; undo brings back what was on the canvas. */
export function beginSession(
  { designs, run, view }: Stores,
  challenge: Challenge,
  level: ChallengeLevel,
  pace: PracticePace,
): void {
  practice.begin({
    challenge: challenge.id,
    level,
    pace,
    spentMs: 0,
    resumedAtMs: Date.now(),
    phase: 0,
    notes: {},
    answers: {},
    runs: 0,
  });
  run.pause();
  designs.replaceDesign(challenge.found ?? challenge.start, `Practise “${challenge.name}”`);
  view.select({});
  view.show({ invitation: undefined, dialog: undefined, place: 'practise' });
}
