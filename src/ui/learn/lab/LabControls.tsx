import type { LevelId } from '../../../library/labs/transactions/IsolationLevel';
import { anomalies, anomalyIds } from '../../../library/labs/transactions/Anomaly';
import { isolationLevels } from '../../../library/labs/transactions/isolationLevels';
import { scenarios } from '../../../library/labs/transactions/scenarios';
import type { LabBench } from './useLabTrial';

/** What is tried, at which level, with which locks. */
export function LabControls({ bench }: { readonly bench: LabBench }) {
  const { trial, scenario, level, choose, setLevel, setOptions } = bench;
  const { options } = trial;
  return (
    <>
      <div className="lab-controls">
        <label>
          Case
          <select
            className="field"
            value={trial.scenario}
            onChange={({ target }) => choose(target.value)}
          >
            {anomalyIds.map((id) => (
              <optgroup key={id} label={anomalies[id].name}>
                <Cases shows={id} />
              </optgroup>
            ))}
            <optgroup label="Further cases">
              <Cases shows={undefined} />
            </optgroup>
          </select>
        </label>
        <label>
          Isolation level
          <select
            className="field"
            value={trial.level}
            onChange={({ target }) => setLevel(target.value as LevelId)}
          >
            {isolationLevels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div className="lab-options">
          <label>
            <input
              type="checkbox"
              checked={options.locksReads}
              onChange={() => setOptions({ ...options, locksReads: !options.locksReads })}
            />{' '}
            Lock what is read (SELECT … FOR UPDATE)
          </label>
          <label>
            <input
              type="checkbox"
              checked={options.locksTables}
              onChange={() => setOptions({ ...options, locksTables: !options.locksTables })}
            />{' '}
            Lock whole tables (lock escalation)
          </label>
        </div>
      </div>
      <div className="lab-texts">
        <p>
          <b>{scenario.name}.</b> {scenario.text}
        </p>
        <p>
          <b>{level.name}.</b> {level.text} <span className="muted">Met in: {level.metIn}.</span>
        </p>
      </div>
    </>
  );
}

function Cases({ shows }: { readonly shows: (typeof anomalyIds)[number] | undefined }) {
  return scenarios
    .filter((scenario) => scenario.shows === shows)
    .map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
}
