import { resultWords } from '../../analysis/grading/resultWords';
import { challenges } from '../../library/challenges/index';
import type { Attempt } from '../../model/Attempt';
import { practice } from './practice';

interface AttemptListProps {
  readonly attempts: readonly Attempt[];
  readonly onShow: (attempt: Attempt) => void;
}

/** Interviews that were graded on this device, the latest first. */
export function AttemptList({ attempts, onShow }: AttemptListProps) {
  return attempts.length === 0 ? null : (
    <section aria-labelledby="practise-attempts">
      <h2 id="practise-attempts">Your attempts</h2>
      <ul className="attempt-list">
        {attempts.map((attempt) => {
          const { session, sheet, endedAtMs } = attempt;
          const name = challenges.find(({ id }) => id === session.challenge)?.name;
          return (
            <li key={attempt.id}>
              <button type="button" onClick={() => onShow(attempt)}>
                <b>{name ?? session.challenge}</b>
                <span>
                  {Math.round(sheet.score)} of 100, {resultWords[sheet.level]}
                </span>
                <span className="muted">
                  {session.level}, {Math.max(1, Math.round(session.spentMs / 60_000))} min,{' '}
                  {new Date(endedAtMs).toLocaleString('en-GB', {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  })}
                </span>
              </button>
              <button
                type="button"
                className="button quiet"
                aria-label={`Remove the attempt at ${name ?? session.challenge}`}
                onClick={() => practice.remove(attempt)}
              >
                Remove
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
