import { useId } from 'react';
import type { ChallengePhase } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { practice } from './practice';

/** Characters of the notes of one phase at most. */
const mostCharacters = 4_000;

interface NotesFieldProps {
  readonly phase: ChallengePhase;
  readonly label: string;
  readonly session: PracticeSession;
}

/** What the candidate writes down in a phase; kept with the attempt. */
export function NotesField({ phase, label, session }: NotesFieldProps) {
  const id = useId();
  return (
    <div className="practise-notes">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field"
        rows={4}
        maxLength={mostCharacters}
        value={session.notes[phase.name] ?? ''}
        onChange={({ target }) =>
          practice.change({ notes: { ...session.notes, [phase.name]: target.value } })
        }
      />
    </div>
  );
}
