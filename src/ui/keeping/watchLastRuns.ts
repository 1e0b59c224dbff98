import type { Stores } from '../stores/Stores';
import { lastRunOf } from './lastRunOf';
import { lastRuns } from './lastRuns';

/** So often at most, while it runs. */
const everyMs = 2_000;

/** Notes how the design on the canvas stands as it runs, for the start screen of later; returns how to stop. */
export function watchLastRuns({ run, designs, autosave, kindOf }: Stores): () => void {
  let notedAtMs = 0;
  /** The run of the design before, whose numbers are still there for a moment. */
  let before: number | undefined;
  const stopDesigns = designs.subscribe((now, earlier) => {
    if (now.line !== earlier.line) before = run.latest()?.run;
  });
  const stopRun = run.subscribe(({ snapshot, status }, earlier) => {
    const hasCome = status.state !== 'running' && earlier.status.state === 'running';
    const nowMs = Date.now();
    if (snapshot?.run === before || (!hasCome && nowMs - notedAtMs < everyMs)) return;
    notedAtMs = nowMs;
    const id = autosave.id();
    const last = lastRunOf(designs.getState().design, snapshot, kindOf, nowMs);
    if (id !== undefined && last !== undefined) lastRuns.put(id, last);
  });
  return () => {
    stopDesigns();
    stopRun();
  };
}
