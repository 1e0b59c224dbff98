import type { Challenge, ChallengeLevel } from '../../model/Challenge';
import type { PracticePace } from '../../model/PracticeSession';
import type { Stores } from '../stores/Stores';
import { stopGrading } from './gradeRun';
import { pageTimeMs } from './pageTimeMs';
import { practice } from './practice';
import { sessionHold } from './sessionHold';

/** Begins an interview with what the challenge has drawn already; undo brings back what was on the canvas. */
export async function beginSession(
  { autosave, designs, run, view }: Stores,
  challenge: Challenge,
  level: ChallengeLevel,
  pace: PracticePace,
): Promise<void> {
  if (!(await sessionHold.take())) return view.tell(sessionHold.refusal, 'refused');
  stopGrading();
  practice.begin({
    challenge: challenge.id,
    level,
    pace,
    spentMs: 0,
    resumedAtMs: pageTimeMs(),
    phase: 0,
    notes: {},
    answers: {},
    runs: 0,
  });
  run.pause();
  const given = challenge.found ?? challenge.start;
  autosave.know(given);
  designs.replaceDesign(given, `Practise “${challenge.name}”`);
  view.select({});
  view.show({ invitation: undefined, dialog: undefined, place: 'practise' });
}
