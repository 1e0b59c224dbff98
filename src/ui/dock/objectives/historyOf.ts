import { OperationHistory } from '../../../store/OperationHistory';
import type { RunStore } from '../../../store/runStore';

const histories = new WeakMap<RunStore, OperationHistory>();

/** What is known of the operations of a run over time, noted from when it is first asked for. */
export function historyOf(run: RunStore): OperationHistory {
  const known = histories.get(run);
  if (known !== undefined) return known;
  const made = new OperationHistory();
  histories.set(run, made);
  run.subscribe(({ snapshot }) => {
    if (snapshot !== undefined) made.note(snapshot);
  });
  return made;
}
