import { StandingHistory } from '../../../store/StandingHistory';
import type { RunStore } from '../../../store/runStore';

const histories = new WeakMap<RunStore, StandingHistory>();

/** How the requests of a run have fared over time, noted from when it is first asked for. */
export function historyOf(run: RunStore): StandingHistory {
  const known = histories.get(run);
  if (known !== undefined) return known;
  const made = new StandingHistory();
  histories.set(run, made);
  run.subscribe(({ snapshot }) => {
    if (snapshot !== undefined) made.note(snapshot);
  });
  return made;
}
