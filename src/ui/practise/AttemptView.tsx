import { sharedAttemptOf } from '../../analysis/practice/sharedAttemptOf';
import { challenges } from '../../library/challenges/index';
import type { Attempt } from '../../model/Attempt';
import type { Challenge } from '../../model/Challenge';
import type { Design } from '../../model/Design';
import { DesignPicture } from '../start/DesignPicture';
import { useStores } from '../stores/useStores';
import { ScoreSheetPanel } from './ScoreSheetPanel';
import { showMoment } from './showMoment';
import { WrittenNotes } from './WrittenNotes';

/** Runs after which the reference may be looked at without having been graded. */
const honestRuns = 2;

interface AttemptViewProps {
  readonly attempt: Attempt;
  readonly onAgain: (challenge: Challenge) => void;
}

/** An attempt that is over: its drawing, its score sheet, what was written, and what a good answer looks like. */
export function AttemptView({ attempt, onAgain }: AttemptViewProps) {
  const stores = useStores();
  const { session, sheet } = attempt;
  const challenge = challenges.find(({ id }) => id === session.challenge);
  const close = () => stores.view.show({ dialog: undefined });
  const open = (design: Design, label: string) => {
    stores.designs.replaceDesign(design, label);
    stores.run.play();
    close();
  };
  return (
    <article className="attempt-view">
      <h2>{challenge?.name ?? session.challenge}</h2>
      <div className="attempt-drawing">
        <DesignPicture design={sheet.design} />
        <div className="practise-actions">
          <button
            type="button"
            className="button primary"
            onClick={() => open(sheet.design, 'Open the attempt')}
          >
            Open it and run it
          </button>
          {challenge !== undefined && (
            <button type="button" className="button" onClick={() => onAgain(challenge)}>
              Practise it once more
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => {
              stores.designs.replaceDesign(sheet.design, 'Open the attempt');
              const { design } = stores.designs.getState();
              const sharing = { design, attempt: sharedAttemptOf(session, sheet) };
              stores.view.show({ dialog: 'share', sharing });
            }}
          >
            Share it …
          </button>
          {challenge !== undefined && session.runs >= honestRuns && (
            <button
              type="button"
              className="button"
              onClick={() => open(challenge.reference.design, 'Open the reference')}
            >
              Open the reference
            </button>
          )}
        </div>
        {challenge !== undefined && session.runs < honestRuns && (
          <p className="muted">The reference opens after an attempt with two runs or more.</p>
        )}
      </div>
      <ScoreSheetPanel
        sheet={sheet}
        note="final"
        onShow={({ seed, atSeconds }) => {
          close();
          void showMoment(stores, sheet.design, seed, atSeconds);
        }}
      />
      <WrittenNotes challenge={challenge} session={session} />
    </article>
  );
}
