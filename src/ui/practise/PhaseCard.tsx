import { useRef, useState, type ReactNode } from 'react';
import type { Challenge, ChallengePhase, PhaseWork } from '../../model/Challenge';
import type { Prediction } from '../../model/ChallengeAnswers';
import type { PracticeSession } from '../../model/PracticeSession';
import { Icon } from '../icons/Icon';
import { ContractForm } from './ContractForm';
import { EstimateFields } from './EstimateFields';
import { FaultNotes } from './FaultNotes';
import { GapList } from './GapList';
import { NotesField } from './NotesField';
import { practice } from './practice';
import { PredictionForm } from './PredictionForm';
import { PromiseChecklist } from './PromiseChecklist';
import { RubricForm } from './RubricForm';

interface PhaseCardProps {
  /** Of the card, where it is the main part of the page. */
  readonly role: 'main' | undefined;
  readonly challenge: Challenge;
  readonly session: PracticeSession;
  readonly onRun: (prediction: Prediction | undefined) => void;
}

/** What is to be done in the phase that the session is in, and where its result is written down. */
export function PhaseCard({ role, challenge, session, onRun }: PhaseCardProps) {
  const [isFolded, setFolded] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const phase = challenge.phases[session.phase];
  if (phase === undefined) return null;
  const isLast = session.phase === challenge.phases.length - 1;
  return (
    <section role={role} className="practise-card" aria-labelledby="practise-phase">
      <div className="practise-heading">
        <h2 id="practise-phase" ref={heading} tabIndex={-1}>
          {phase.name}
        </h2>
        <p className="muted">{phase.task}</p>
        <button
          type="button"
          className="button square quiet"
          aria-expanded={!isFolded}
          aria-label={isFolded ? 'Unfold the phase' : 'Fold the phase'}
          onClick={() => setFolded(!isFolded)}
        >
          <Icon name={isFolded ? 'up' : 'down'} size={16} />
        </button>
        {!isLast && (
          <button
            type="button"
            className="button"
            onClick={() => {
              practice.change({ phase: session.phase + 1 });
              // What is to be done stands behind the heading, and in the last phase this button is gone.
              requestAnimationFrame(() => heading.current?.focus());
            }}
          >
            Next phase
          </button>
        )}
      </div>
      {!isFolded && (
        <div className="practise-work">
          {helpOf(phase, { challenge, session, onRun })}
          {phase.work !== 'firstRun' && (
            <NotesField
              key={phase.name}
              phase={phase}
              label={restOf[phase.work] ?? phase.artefact}
              session={session}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** What there is to note besides the fields that a phase has. */
const restOf: Partial<Readonly<Record<PhaseWork, string>>> = {
  numbers: 'How you worked them out',
  drawing: 'Notes on the drawing',
  contract: 'What else the contract says',
  failures: 'The bill, and what makes it',
};

/** What the page does for a phase. */
function helpOf(
  { name, work }: ChallengePhase,
  { challenge, session, onRun }: Omit<PhaseCardProps, 'role'>,
): ReactNode {
  switch (work) {
    case 'requirements':
      return <PromiseChecklist text={session.notes[name] ?? ''} />;
    case 'numbers':
      return <EstimateFields challenge={challenge} session={session} />;
    case 'contract':
      return <ContractForm challenge={challenge} session={session} />;
    case 'drawing':
      return <GapList challenge={challenge} />;
    case 'firstRun':
    case 'deepDives':
      return <PredictionForm challenge={challenge} session={session} onRun={onRun} />;
    case 'failures':
      return <FaultNotes challenge={challenge} session={session} />;
    case 'wrapUp':
      return <RubricForm challenge={challenge} session={session} />;
  }
}
