import { practiceLevels } from '../../analysis/practice/practiceLevels';
import { hintPrices, type Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { Icon } from '../icons/Icon';
import { practice } from './practice';

interface HintLadderProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** Four hints, each one nearer to the answer and dearer; the dearest that was opened is paid. */
export function HintLadder({ challenge, session }: HintLadderProps) {
  const opened = session.answers.hints ?? 0;
  const spent = opened === 0 ? 0 : hintPrices[opened - 1]!;
  if (!practiceLevels[session.level].hasHints) return null;
  const open = () => practice.change({ answers: { ...session.answers, hints: opened + 1 } });
  return (
    <section className="practise-hints" aria-labelledby="practise-hints">
      <div className="practise-heading">
        <h2 id="practise-hints">Hints</h2>
        <span className="muted">{spent} of 100 points spent</span>
      </div>
      <ol>
        {challenge.hints.map(({ title, text }, place) => {
          const price = hintPrices[place]!;
          const isOpen = place < opened;
          return (
            <li key={title} className={isOpen ? 'open' : ''}>
              {isOpen ? (
                <>
                  <b>{title}</b>
                  <p>{text}</p>
                </>
              ) : (
                <button type="button" disabled={place > opened} onClick={open}>
                  <b>{title}</b>
                  <span className="muted">
                    <Icon name="lock" size={13} /> {price === 0 ? 'free' : `${price} points`}
                  </span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
