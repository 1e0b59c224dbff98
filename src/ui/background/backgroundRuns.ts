import type { ExperimentPool } from '../../runner/ExperimentPool';
import type { RunStore } from '../../store/runStore';

const pools = new WeakMap<RunStore, Promise<ExperimentPool>>();

/** The page's one pool for background runs, made when it is first asked for. It rests while the run on the screen falls behind. */
export function backgroundRuns(run: RunStore): Promise<ExperimentPool> {
  const known = pools.get(run);
  if (known !== undefined) return known;
  const made = import('../../runner/connectExperiments').then(({ connectExperiments }) =>
    connectExperiments(() => isBehind(run)),
  );
  pools.set(run, made);
  return made;
}

/** At a pace that is "as fast as it can" nothing is behind: there the visible run has the first claim to nothing but one processor. */
function isBehind({ getState }: RunStore): boolean {
  const { state, pace, achievedPace } = getState().status;
  return state === 'running' && Number.isFinite(pace) && achievedPace < pace * 0.95;
}
