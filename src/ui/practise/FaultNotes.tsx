import { faultsToNote } from '../../analysis/practice/faultsToNote';
import type { Challenge } from '../../model/Challenge';
import type { ChallengeEvent } from '../../model/ChallengeEvent';
import type { FaultNote } from '../../model/FaultNote';
import type { PracticeSession } from '../../model/PracticeSession';
import { formatClock } from '../format/formatClock';
import { faultQuestions } from './faultQuestions';
import { practice } from './practice';

/** Characters of one answer at most. */
const mostCharacters = 300;

interface FaultNotesProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** For each fault that may be known by now: what users see, how it is noticed, how it comes back. */
export function FaultNotes({ challenge, session }: FaultNotesProps) {
  const faults = faultsToNote(challenge, session);
  if (faults === undefined) {
    return (
      <p className="muted">
        At this level the faults are told after the first run: run once, and come back.
      </p>
    );
  }
  return (
    <div className="practise-faults">
      {faults.map((fault) => (
        <FaultFields key={fault.id} fault={fault} session={session} />
      ))}
    </div>
  );
}

interface FaultFieldsProps {
  readonly fault: ChallengeEvent;
  readonly session: PracticeSession;
}

function FaultFields({ fault: { id, title, atSeconds }, session }: FaultFieldsProps) {
  const notes = session.faultNotes ?? {};
  const note: FaultNote = notes[id] ?? { users: '', signal: '', recovery: '' };
  return (
    <fieldset className="practise-fault">
      <legend>
        {title} <span className="muted">{formatClock(atSeconds)}</span>
      </legend>
      {faultQuestions.map(({ name, question }) => (
        <label key={name} className="practise-rate">
          <span>{question}</span>
          <textarea
            className="field"
            rows={2}
            maxLength={mostCharacters}
            value={note[name]}
            onChange={({ target }) =>
              practice.change({
                faultNotes: { ...notes, [id]: { ...note, [name]: target.value } },
              })
            }
          />
        </label>
      ))}
    </fieldset>
  );
}
