import type { FaultNote } from '../../model/FaultNote';

/** What is asked of each fault, in the order of the screen. */
export const faultQuestions: readonly {
  readonly name: keyof FaultNote;
  readonly question: string;
}[] = [
  { name: 'users', question: 'What users see' },
  { name: 'signal', question: 'How you notice it' },
  { name: 'recovery', question: 'How it comes back' },
];
