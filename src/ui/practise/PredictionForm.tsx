import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Challenge } from '../../model/Challenge';
import type { Prediction } from '../../model/ChallengeAnswers';
import type { Id } from '../../model/Id';
import type { PracticeSession } from '../../model/PracticeSession';
import { parseNumber } from '../format/parseNumber';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { gradeRun } from './gradeRun';

interface PredictionFormProps {
  readonly challenge: Challenge;
  readonly session: PracticeSession;
  readonly onRun: (prediction: Prediction | undefined) => void;
}

/** The question before each run: what is full first, and at what rate. Its answer is scored against the run. */
export function PredictionForm({ challenge, session, onRun }: PredictionFormProps) {
  const { kindOf } = useStores();
  const components = useDesign(({ design }) => design.components);
  const { state, problem } = useStore(gradeRun);
  const id = useId();
  const said = session.answers.prediction;
  const [component, setComponent] = useState<Id | undefined>(said?.component);
  const [rate, setRate] = useState(said === undefined ? '' : String(said.ratePerSecond));
  const choices = components.filter(({ kind }) => kindOf(kind)?.behaviour !== 'source');
  const value = component === 0 ? 0 : parseNumber(rate);
  const isWhole =
    component !== undefined &&
    (component === 0 || (choices.some((one) => one.id === component) && value > 0));
  const isBusy = state !== 'idle';
  const { slice } = challenge.start;
  return (
    <div className="practise-predict">
      <fieldset>
        <legend>Which part is full first in run {session.runs + 1}?</legend>
        <div className="practise-chips">
          {[...choices.map((one) => ({ id: one.id, name: one.name })), { id: 0, name: 'None' }].map(
            (one) => (
              <label key={one.id} className="practise-chip">
                <input
                  type="radio"
                  name={id}
                  checked={component === one.id}
                  onChange={() => setComponent(one.id)}
                />
                {one.name}
              </label>
            ),
          )}
        </div>
      </fieldset>
      <label className="practise-rate">
        <span>At what rate?</span>
        <span className="practise-unit">
          <input
            className="field"
            inputMode="decimal"
            disabled={component === 0}
            value={component === 0 ? '' : rate}
            onChange={({ target }) => setRate(target.value)}
          />
          <small>calls/s{slice > 1 && `, in your 1/${slice} of the fleet`}</small>
        </span>
      </label>
      <p className="muted practise-worth">
        5 points, scored against the run. The run takes the whole timeline of{' '}
        {challenge.durationSeconds} s.
      </p>
      <div className="practise-actions">
        <button
          type="button"
          className="button"
          disabled={isBusy || choices.length === 0}
          onClick={() => onRun(undefined)}
        >
          Run without a guess
        </button>
        <button
          type="button"
          className="button primary"
          disabled={isBusy || !isWhole}
          onClick={() => component !== undefined && onRun({ component, ratePerSecond: value })}
        >
          <Icon name="play" size={16} /> Run with this guess
        </button>
      </div>
      {problem !== undefined && (
        <p className="practise-bad" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
