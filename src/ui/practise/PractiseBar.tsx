import { practiceLevels } from '../../analysis/practice/practiceLevels';
import type { Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { SkipLink } from '../topbar/SkipLink';
import { type GradeRun, stopGrading } from './gradeRun';
import { pageTimeMs } from './pageTimeMs';
import { practice } from './practice';
import { usePractice } from './usePractice';

interface PractiseBarProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
  /** What runs in the background. */
  readonly grading: GradeRun['state'];
  readonly onFinish: () => void;
}

/** The bar along the top of a session: what is practised, pausing, leaving, and having it graded. */
export function PractiseBar({ challenge, session, grading, onFinish }: PractiseBarProps) {
  const { view } = useStores();
  const failure = usePractice((state) => state.failure);
  const isGrading = grading !== 'idle';
  const rests = session.resumedAtMs === undefined;
  const leave = () => {
    practice.rest();
    view.show({ place: 'design', dialog: 'practise' });
  };
  return (
    <header className="practise-bar">
      <SkipLink />
      <p className="logo">
        <Icon name="logo" size={20} />
        <span>Loadbearing</span>
      </p>
      <h1>
        Practise: {challenge.name}{' '}
        <small>
          {practiceLevels[session.level].label} · {challenge.minutes} min · seed{' '}
          {challenge.start.seed}, plus two hidden seeds
        </small>
      </h1>
      {failure !== undefined && (
        <span className="practise-bad" title={failure}>
          Not kept
        </span>
      )}
      {rests ? (
        <button
          type="button"
          className="button"
          onClick={() => practice.change({ resumedAtMs: pageTimeMs() })}
        >
          <Icon name="play" size={16} /> Go on
        </button>
      ) : (
        <button type="button" className="button" onClick={practice.rest}>
          <Icon name="pause" size={16} /> Pause
        </button>
      )}
      <button type="button" className="button" onClick={leave}>
        Leave
      </button>
      {isGrading && (
        <>
          <output className="muted">
            {grading === 'grading' ? 'Grading …' : `Run ${session.runs + 1} …`}
          </output>
          <button type="button" className="button" onClick={stopGrading}>
            {grading === 'grading' ? 'Stop grading' : 'Stop the run'}
          </button>
        </>
      )}
      <button type="button" className="button primary" disabled={isGrading} onClick={onFinish}>
        Finish and grade
      </button>
    </header>
  );
}
