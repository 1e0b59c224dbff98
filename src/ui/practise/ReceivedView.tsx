import { useState } from 'react';
import { useStore } from 'zustand';
import { gapsOf } from '../../analysis/grading/gapsOf';
import { differencesFromTold } from '../../analysis/practice/differencesFromTold';
import { practiceLevels } from '../../analysis/practice/practiceLevels';
import { engineVersion } from '../../engine/engineVersion';
import type { Challenge } from '../../model/Challenge';
import type { ScoreSheet } from '../../model/ScoreSheet';
import { Icon } from '../icons/Icon';
import { DesignPicture } from '../start/DesignPicture';
import { useStores } from '../stores/useStores';
import { challengeOf } from './challengeOf';
import { gradeInBackground, gradeRun, stopGrading } from './gradeRun';
import type { ReceivedAttempt } from './receivedAttempt';
import { ScoreSheetPanel } from './ScoreSheetPanel';
import { showMoment } from './showMoment';
import { ToldSheet } from './ToldSheet';

/** An attempt that came with a link: its drawing, what its sender says of it, and what a grading on this device comes to. */
export function ReceivedView({ received }: { readonly received: ReceivedAttempt }) {
  const stores = useStores();
  const { attempt, design } = received;
  const challenge = challengeOf(attempt);
  const [sheet, setSheet] = useState<ScoreSheet>();
  const close = () => stores.view.show({ dialog: undefined });
  const show = (seed: number, atSeconds: number) => {
    close();
    void showMoment(stores, design, seed, atSeconds);
  };
  return (
    <article className="attempt-view">
      <h2>{challenge?.name ?? attempt.challenge}</h2>
      <p className="muted">
        An attempt from a link: {practiceLevels[attempt.level].label}, {attempt.minutes} min,{' '}
        {attempt.runs} {attempt.runs === 1 ? 'run' : 'runs'} before it was graded.
      </p>
      <div className="attempt-drawing">
        <DesignPicture design={design} />
        <div className="practise-actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              stores.designs.replaceDesign(design, 'Open the attempt');
              stores.run.play();
              close();
            }}
          >
            Open it and run it
          </button>
        </div>
      </div>
      {challenge === undefined ? (
        <p className="practise-bad" role="alert">
          This page has no challenge “{attempt.challenge}”, so the score sheet can neither be shown
          nor graded again. Reload to get the newest version.
        </p>
      ) : (
        <>
          <ToldSheet
            attempt={attempt}
            challenge={challenge}
            design={design}
            gaps={gapsOf(challenge, design, stores.kindOf).map(({ text }) => text)}
            onShow={show}
          />
          <GradingHere received={received} challenge={challenge} sheet={sheet} onSheet={setSheet} />
          {sheet !== undefined && (
            <ScoreSheetPanel
              sheet={sheet}
              note="graded here"
              onShow={({ seed, atSeconds }) => show(seed, atSeconds)}
            />
          )}
        </>
      )}
    </article>
  );
}

interface GradingHereProps {
  readonly received: ReceivedAttempt;
  readonly challenge: Challenge;
  readonly sheet: ScoreSheet | undefined;
  readonly onSheet: (sheet: ScoreSheet) => void;
}

/** Grades what came with the link once more, and says whether it comes to what the link says. */
function GradingHere({ received, challenge, sheet, onSheet }: GradingHereProps) {
  const stores = useStores();
  const { state, problem } = useStore(gradeRun);
  const { attempt, design } = received;
  const grade = async () => {
    // The grading changes the requirement itself.
    const { answers } = attempt;
    const plain = challengeOf({ challenge: attempt.challenge, answers: {} }) ?? challenge;
    const made = await gradeInBackground(stores, 'grading', { challenge: plain, design, answers });
    if (made !== undefined) onSheet(made);
  };
  return (
    <section aria-label="Grade it here" className="grade-here">
      <div className="practise-actions">
        {state === 'idle' ? (
          <button type="button" className="button primary" onClick={() => void grade()}>
            <Icon name="play" size={16} />{' '}
            {sheet === undefined ? 'Grade it here' : 'Grade it once more'}
          </button>
        ) : (
          <button type="button" className="button" onClick={stopGrading}>
            Stop
          </button>
        )}
        <output className="muted">
          {state === 'idle'
            ? 'Runs it on this device under the same three seeds.'
            : 'Running in the background …'}
        </output>
      </div>
      {problem !== undefined && (
        <p className="practise-bad" role="alert">
          {problem}
        </p>
      )}
      {sheet !== undefined && (
        <Verdict
          differences={differencesFromTold(attempt, sheet, challenge)}
          theirVersion={received.engineVersion}
        />
      )}
    </section>
  );
}

interface VerdictProps {
  readonly differences: readonly string[];
  readonly theirVersion: number;
}

function Verdict({ differences, theirVersion }: VerdictProps) {
  if (differences.length === 0) {
    return (
      <output className="grade-verdict">
        <b>It comes to the same here</b>: points, lost checks and their values.
      </output>
    );
  }
  return (
    <output className="grade-verdict">
      <b className="practise-bad">It does not come to what the link says.</b>
      <ul className="practise-list">
        {differences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {theirVersion === engineVersion
        ? 'Either what the link says was changed, or the challenge has changed since.'
        : `The sender’s page has version ${theirVersion} of the engine and this one ${engineVersion}, so the runs may differ.`}
    </output>
  );
}
