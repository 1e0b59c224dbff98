import { useId, useState } from 'react';
import { practiceLevels } from '../../analysis/practice/practiceLevels';
import type { Challenge, ChallengeLevel } from '../../model/Challenge';
import type { PracticePace } from '../../model/PracticeSession';
import { DesignPicture } from '../start/DesignPicture';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { beginSession } from './beginSession';
import { usePractice } from './usePractice';

const paces: readonly { readonly name: PracticePace; readonly label: string }[] = [
  { name: 'timed', label: 'Against the clock' },
  { name: 'untimed', label: 'Without a limit' },
];

/** A challenge before it begins: what it is about, and how the interview is to be held. */
export function ChallengeView({ challenge }: { readonly challenge: Challenge }) {
  const stores = useStores();
  const id = useId();
  const [level, setLevel] = useState<ChallengeLevel>(challenge.level);
  const [pace, setPace] = useState<PracticePace>('timed');
  const isReplacing = usePractice((state) => state.session !== undefined);
  return (
    <article className="challenge-view">
      <h2>{challenge.name}</h2>
      <p>{challenge.brief.story}</p>
      <div className="challenge-start">
        <DesignPicture design={challenge.found ?? challenge.start} />
        <p className="muted">What is given. The rest is yours to draw.</p>
      </div>
      <fieldset>
        <legend>Level</legend>
        {Object.entries(practiceLevels).map(([name, { label, text }]) => (
          <label key={name}>
            <input
              type="radio"
              name={`${id} level`}
              checked={level === name}
              onChange={() => setLevel(name as ChallengeLevel)}
            />
            <span>
              <b>{label}</b> {text}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Time</legend>
        {paces.map(({ name, label }) => (
          <label key={name}>
            <input
              type="radio"
              name={`${id} pace`}
              checked={pace === name}
              onChange={() => setPace(name)}
            />
            <span>
              <b>{label}</b>
              {name === 'timed' && ` ${challenge.minutes} minutes; it can be paused`}
            </span>
          </label>
        ))}
      </fieldset>
      {isReplacing && <p className="practise-bad">The session that is under way ends with it.</p>}
      <button
        type="button"
        className="button primary"
        onClick={() => void beginSession(stores, challenge, level, pace)}
      >
        <Icon name="play" size={16} /> Begin
      </button>
    </article>
  );
}
