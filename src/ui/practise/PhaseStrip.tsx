import { isOverdue, phaseStarts, spentMsOf } from '../../analysis/practice/sessionTime';
import type { Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import { Icon } from '../icons/Icon';
import { practice } from './practice';
import { SessionClock } from './SessionClock';
import { useNow } from './useNow';

interface PhaseStripProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
}

/** The phases of the session with their minutes; any of them can be gone to. */
export function PhaseStrip({ challenge, session }: PhaseStripProps) {
  const starts = phaseStarts(challenge);
  const now = useNow(session.resumedAtMs !== undefined && session.pace === 'timed');
  const isLate =
    session.pace === 'timed' && isOverdue(challenge, session.phase, spentMsOf(session, now));
  return (
    <nav className="practise-strip" aria-label="Phases">
      <ol>
        {challenge.phases.map(({ name }, place) => {
          const isPast = place < session.phase;
          const isNow = place === session.phase;
          return (
            <li
              key={name}
              ref={isNow ? bringIntoView : undefined}
              className={isPast ? 'done' : isNow ? 'now' : ''}
            >
              <button
                type="button"
                aria-current={isNow ? 'step' : undefined}
                onClick={() => practice.change({ phase: place })}
              >
                <span className="practise-step" aria-hidden="true">
                  {isPast ? <Icon name="check" size={13} /> : place + 1}
                </span>
                <span>
                  {name}
                  <small>
                    {isNow && isLate
                      ? 'time is up'
                      : `${starts[place]}–${starts[place + 1]}${place === 0 ? ' min' : ''}`}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <SessionClock challenge={challenge} session={session} />
    </nav>
  );
}

/** Where not all phases have room, the one that the session is in does. */
function bringIntoView(phase: HTMLElement | null): void {
  phase?.scrollIntoView({ inline: 'center', block: 'nearest' });
}
