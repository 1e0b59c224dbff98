import { useEffect, useState } from 'react';
import { challenges } from '../../library/challenges/index';
import type { Attempt } from '../../model/Attempt';
import type { Challenge } from '../../model/Challenge';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useStores } from '../stores/useStores';
import { AttemptView } from './AttemptView';
import { AttemptList } from './AttemptList';
import { ChallengeView } from './ChallengeView';
import { challengeOf } from './challengeOf';
import { practice } from './practice';
import { usePractice } from './usePractice';
import './practise.css';

type Shown =
  | { readonly type: 'challenge'; readonly challenge: Challenge }
  | { readonly type: 'attempt'; readonly attempt: Attempt };

/** The challenges, the interview that rests, and those that were graded on this device. */
export function PractiseDialog() {
  const { view } = useStores();
  const session = usePractice((state) => state.session);
  const attempts = usePractice((state) => state.attempts);
  const failure = usePractice((state) => state.failure);
  const [shown, setShown] = useState<Shown | undefined>(() => {
    const { ended } = practice.getState();
    return ended && { type: 'attempt', attempt: ended };
  });
  useEffect(() => {
    if (practice.getState().attempts.length === 0) void practice.restore();
    return practice.dismissEnded;
  }, []);
  const resting = session && challengeOf(session);
  return (
    <Modal dialog="practise" label="Practise" className="practise-dialog">
      <ModalHead title="Practise">
        {shown !== undefined && (
          <button type="button" className="button" onClick={() => setShown(undefined)}>
            All challenges
          </button>
        )}
      </ModalHead>
      <div className="practise-page">
        {failure !== undefined && (
          <p className="practise-bad" role="alert">
            Nothing is kept on this device: {failure} What is under way lasts until the page is
            closed.
          </p>
        )}
        {shown?.type === 'attempt' ? (
          <AttemptView attempt={shown.attempt} />
        ) : shown?.type === 'challenge' ? (
          <ChallengeView challenge={shown.challenge} />
        ) : (
          <>
            {resting !== undefined && (
              <section className="practise-resting" aria-label="Under way">
                <p>
                  <b>{resting.name}</b> is under way, and its clock rests.
                </p>
                <button
                  type="button"
                  className="button primary"
                  onClick={() => view.show({ dialog: undefined, place: 'practise' })}
                >
                  Go on with it
                </button>
                <button type="button" className="button" onClick={() => practice.leave()}>
                  Give it up
                </button>
              </section>
            )}
            <p className="muted">
              Draw a system against the clock, say what will be full first, and let runs grade it:
              load, faults, correctness and cost under three seeds, the worst of which counts.
            </p>
            <ul className="challenge-list">
              {challenges.map((challenge) => (
                <li key={challenge.id}>
                  <button type="button" onClick={() => setShown({ type: 'challenge', challenge })}>
                    <b>{challenge.name}</b>
                    <span>{challenge.summary}</span>
                    <span className="muted">
                      {challenge.level} · {challenge.minutes} min{bestOf(attempts, challenge.id)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            <AttemptList
              attempts={attempts}
              onShow={(attempt) => setShown({ type: 'attempt', attempt })}
            />
          </>
        )}
      </div>
    </Modal>
  );
}

function bestOf(attempts: readonly Attempt[], challenge: string): string {
  const scores = attempts.flatMap((one) =>
    one.session.challenge === challenge ? [one.sheet.score] : [],
  );
  return scores.length === 0 ? '' : ` · best ${Math.round(Math.max(...scores))} of 100`;
}
