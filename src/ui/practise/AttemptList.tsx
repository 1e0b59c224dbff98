import { useState } from 'react';
import { resultWords } from '../../analysis/grading/resultWords';
import { challenges } from '../../library/challenges/index';
import type { Attempt } from '../../model/Attempt';
import { formatMoment } from '../format/formatMoment';
import { practice } from './practice';
import { TakeBack } from './TakeBack';

interface AttemptListProps {
  readonly attempts: readonly Attempt[];
  readonly onShow: (attempt: Attempt) => void;
}

/** Interviews that were graded on this device, the latest first. */
export function AttemptList({ attempts, onShow }: AttemptListProps) {
  // What was removed last can be had back while the list is open.
  const [removed, setRemoved] = useState<Attempt>();
  return attempts.length === 0 && removed === undefined ? null : (
    <section aria-labelledby="practise-attempts">
      <h2 id="practise-attempts">Your attempts</h2>
      <TakeBack
        told={removed && `The attempt at ${nameOf(removed)} is removed.`}
        onBack={() => {
          setRemoved(undefined);
          // Where it cannot be kept, the practice says so.
          void practice.add(removed ? [removed] : []).catch(() => undefined);
        }}
      />
      <ul className="attempt-list">
        {attempts.map((attempt) => {
          const { session, sheet, endedAtMs } = attempt;
          const name = nameOf(attempt);
          return (
            <li key={attempt.id}>
              <button type="button" onClick={() => onShow(attempt)}>
                <b>{name}</b>
                <span>
                  {Math.round(sheet.score)} of 100, {resultWords[sheet.level]}
                </span>
                <span className="muted">
                  {session.level}, {Math.max(1, Math.round(session.spentMs / 60_000))} min,{' '}
                  {formatMoment(endedAtMs)}
                </span>
              </button>
              <button
                type="button"
                className="button quiet"
                aria-label={`Remove the attempt at ${name}`}
                onClick={() => {
                  practice.remove(attempt);
                  setRemoved(attempt);
                }}
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

function nameOf({ session }: Attempt): string {
  return challenges.find(({ id }) => id === session.challenge)?.name ?? session.challenge;
}
