import { useStore } from 'zustand';
import { plural } from '../../../analysis/findings/words/plural';
import { kneeSentences } from '../../../analysis/knee/kneeSentences';
import { useDesign } from '../../stores/useDesign';
import { useStores } from '../../stores/useStores';
import { DockTools } from '../DockTools';
import { KneeChart } from './KneeChart';
import { kneeRun, startKnee, stopKnee } from './kneeRun';
import { KneeTable } from './KneeTable';
import '../figures.css';
import './knee.css';

/** Where the design bends: what comes of more and more load, up to and past what breaks first. */
export function KneePanel() {
  const design = useDesign((state) => state.design);
  const sweep = useStore(kneeRun);
  const isOther = sweep.design !== undefined && sweep.design !== design;
  return (
    <div className="knee">
      <DockTools>
        <KneeTools />
      </DockTools>
      {sweep.points.length === 0 ? (
        <div className="knee-none">
          <p>
            {sweep.problem ??
              (sweep.isRunning
                ? 'The first runs are being made in the background.'
                : 'Runs the design under more and more load, in the background and under the same seed, until an objective breaks, and shows at which load it does and what limits it. Its timeline is left out.')}
          </p>
          {!sweep.isRunning && <KneeButton />}
        </div>
      ) : (
        <>
          <KneeChart points={sweep.points} design={sweep.design ?? design} />
          <div className="knee-told">
            {isOther && (
              <p className="knee-stale">
                The design has changed since. These numbers are of {sweep.design?.name} as it was.
              </p>
            )}
            {sweep.problem !== undefined && <p>{sweep.problem}</p>}
            {sweep.knee && (
              <ul>
                {kneeSentences(sweep.knee).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
            <p className="muted">
              {plural(sweep.points.length, 'run')}, seed {(sweep.design ?? design).seed}, each of{' '}
              {secondsText(sweep.points.map(({ measuredSeconds }) => measuredSeconds))} after a
              warm-up: what takes minutes to build up does not show.
            </p>
          </div>
          <KneeTable points={sweep.points} />
        </>
      )}
    </div>
  );
}

function KneeTools() {
  const { isRunning, points, expectedRuns } = useStore(kneeRun);
  return (
    <div className="panel-tools">
      <output className="muted">
        {isRunning ? `${points.length} of ${Math.max(expectedRuns, 3)} runs` : ''}
      </output>
      {isRunning ? (
        <button type="button" className="button" onClick={stopKnee}>
          Stop
        </button>
      ) : (
        points.length > 0 && <KneeButton />
      )}
    </div>
  );
}

/** Begins the runs: below what they are for, and in the row of tools once there are some. */
function KneeButton() {
  const stores = useStores();
  const isFirst = useStore(kneeRun, ({ design }) => design === undefined);
  return (
    <button type="button" className="button primary" onClick={() => void startKnee(stores)}>
      {isFirst ? 'Find the knee' : 'Find it again'}
    </button>
  );
}

function secondsText(seconds: readonly number[]): string {
  const [least, most] = [Math.min(...seconds), Math.max(...seconds)];
  return least === most ? `${least} s` : `${least} to ${most} s`;
}
