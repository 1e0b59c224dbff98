import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { challenges } from '../../library/challenges/index';
import type { Attempt } from '../../model/Attempt';
import type { Challenge } from '../../model/Challenge';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import type { PracticeState } from '../../store/practiceStore';
import { useStores } from '../stores/useStores';
import { AttemptView } from './AttemptView';
import { AttemptList } from './AttemptList';
import { ChallengeView } from './ChallengeView';
import { challengeOf } from './challengeOf';
import { practice } from './practice';
import { receivedAttempt } from './receivedAttempt';
import { ReceivedView } from './ReceivedView';
import { resumeSession } from './resumeSession';
import { sessionHold } from './sessionHold';
import { TakeBack } from './TakeBack';
import { usePractice } from './usePractice';
import './practise.css';

type Shown =
  | { readonly type: 'challenge'; readonly challenge: Challenge }
  | { readonly type: 'attempt'; readonly attempt: Attempt }
  | { readonly type: 'received' };

/** The challenges, the interview that rests, and those that were graded on this device. */
export function PractiseDialog() {
  const stores = useStores();
  const session = usePractice((state) => state.session);
  const attempts = usePractice((state) => state.attempts);
  const failure = usePractice((state) => state.failure);
  const [chosen, setChosen] = useState<Shown | undefined>(() => {
    const came = receivedAttempt.getState();
    if (came !== undefined && came.isSeen !== true) return { type: 'received' };
    const asked = challenges.find(({ id }) => id === stores.view.getState().challenge);
    if (asked !== undefined) return { type: 'challenge', challenge: asked };
    const { ended } = practice.getState();
    return ended && { type: 'attempt', attempt: ended };
  });
  useEffect(() => {
    // Another tab may have changed it.
    void practice.restore();
    // It was asked for once.
    stores.view.show({ challenge: undefined });
    return () => {
      practice.dismissEnded();
      markSeen();
    };
  }, [stores]);
  const received = useStore(receivedAttempt);
  const [givenUp, setGivenUp] = useState<PracticeState>();
  // What has just come with a link is in front, until something else is asked for.
  const shown: Shown | undefined =
    received !== undefined && received.isSeen !== true ? { type: 'received' } : chosen;
  const setShown = (next: Shown | undefined) => {
    markSeen();
    setChosen(next);
  };
  const giveUp = async () => {
    if (!(await sessionHold.take())) return stores.view.tell(sessionHold.refusal, 'refused');
    setGivenUp(practice.getState());
    practice.leave();
    sessionHold.release();
  };
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
        {shown?.type === 'received' && received !== undefined ? (
          <ReceivedView key={received.link} received={received} />
        ) : shown?.type === 'attempt' ? (
          <AttemptView
            attempt={shown.attempt}
            onAgain={(challenge) => setShown({ type: 'challenge', challenge })}
          />
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
                  onClick={() => void resumeSession(stores)}
                >
                  Go on with it
                </button>
                <button type="button" className="button" onClick={() => void giveUp()}>
                  Give it up
                </button>
              </section>
            )}
            <TakeBack
              told={
                session === undefined && givenUp?.session
                  ? `${challengeOf(givenUp.session)?.name ?? 'The session'} was given up.`
                  : undefined
              }
              onBack={() => givenUp?.session && practice.begin(givenUp.session, givenUp)}
            />
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
            {received !== undefined && (
              <section className="practise-resting" aria-label="From a link">
                <p>
                  An attempt at{' '}
                  <b>{challengeOf(received.attempt)?.name ?? received.attempt.challenge}</b> came
                  with a link.
                </p>
                <button
                  type="button"
                  className="button"
                  onClick={() => setShown({ type: 'received' })}
                >
                  Look at it
                </button>
              </section>
            )}
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

function markSeen(): void {
  const received = receivedAttempt.getState();
  if (received !== undefined) receivedAttempt.setState({ ...received, isSeen: true }, true);
}

function bestOf(attempts: readonly Attempt[], challenge: string): string {
  const scores = attempts.flatMap((one) =>
    one.session.challenge === challenge ? [one.sheet.score] : [],
  );
  return scores.length === 0 ? '' : ` · best ${Math.round(Math.max(...scores))} of 100`;
}
