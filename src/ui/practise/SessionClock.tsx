import { spentMsOf } from '../../analysis/practice/sessionTime';
import type { Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { formatLeft } from './formatLeft';
import { useNow } from './useNow';

interface SessionClockProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** What is left of the time or, without a limit, what was spent. */
export function SessionClock({ challenge, session }: SessionClockProps) {
  const now = useNow(session.resumedAtMs !== undefined);
  const spent = spentMsOf(session, Math.max(now, session.resumedAtMs ?? 0));
  const isTimed = session.pace === 'timed';
  const left = challenge.minutes * 60_000 - spent;
  const note = isTimed
    ? left < 0
      ? `over ${challenge.minutes}:00`
      : `left of ${challenge.minutes}:00`
    : 'without a limit';
  return (
    <p className={`practise-clock ${isTimed && left < 0 ? 'over' : ''}`}>
      <b role="timer" aria-label={isTimed ? 'Time left' : 'Time spent'}>
        {formatLeft(isTimed ? left : spent)}
      </b>
      <small>{session.resumedAtMs === undefined ? 'paused' : note}</small>
    </p>
  );
}
