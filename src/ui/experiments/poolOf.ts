import { connectExperiments } from '../../runner/connectExperiments';
import type { ExperimentPool } from '../../runner/ExperimentPool';
import type { RunStore } from '../../store/runStore';

/** A run that manages less than this share of its speed falls behind. */
const keepsPaceShare = 0.9;

const pools = new WeakMap<RunStore, ExperimentPool>();

/** The page's pool for background runs, made when it is first asked for; it yields to the run on the screen. */
export function poolOf(run: RunStore): ExperimentPool {
  const known = pools.get(run);
  if (known !== undefined) return known;
  const made = connectExperiments(() => {
    const { state, pace, achievedPace } = run.getState().status;
    return state === 'running' && Number.isFinite(pace) && achievedPace < keepsPaceShare * pace;
  });
  pools.set(run, made);
  return made;
}
