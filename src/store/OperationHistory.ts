import type { SecondsOfRun } from '../analysis/objectives/burnRates';
import type { Id } from '../model/Id';
import type { Snapshot } from '../model/Snapshot';

/** Moments that are kept, the latest. */
const mostMoments = 4_000;
/** Seconds that are told at most. */
const mostSeconds = 20_000;

interface Moment {
  readonly atSeconds: number;
  readonly counts: ReadonlyMap<Id, { readonly ended: number; readonly good: number }>;
}

/** How many requests of each operation have ended in the seconds of a run, from what its snapshots tell of all of it. */
export class OperationHistory {
  private run: number | undefined;
  private moments: Moment[] = [];

  /** Takes in a snapshot: one a simulated second is enough. After going back, what came later is forgotten. */
  note({ run, atSeconds, standing }: Snapshot): void {
    if (run !== this.run) this.moments = [];
    this.run = run;
    while ((this.moments.at(-1)?.atSeconds ?? -1) > atSeconds) this.moments.pop();
    if (atSeconds - (this.moments.at(-1)?.atSeconds ?? -1) < 1) return;
    this.moments.push({ atSeconds, counts: standing.operations });
    if (this.moments.length > mostMoments) this.moments.shift();
  }

  /** The seconds up to the latest moment, the latest last; between two moments requests count as spread evenly. */
  seconds(operation: Id): SecondsOfRun {
    const latest = Math.floor(this.moments.at(-1)?.atSeconds ?? 0);
    const length = Math.min(latest, mostSeconds);
    const ended = new Float64Array(length);
    const good = new Float64Array(length);
    let [before, place] = [{ atSeconds: 0, ended: 0, good: 0 }, 0];
    for (const { atSeconds, counts } of this.moments) {
      const { ended: all = 0, good: well = 0 } = counts.get(operation) ?? {};
      const lasted = Math.max(atSeconds - before.atSeconds, 1e-9);
      for (; place < Math.floor(atSeconds); place++) {
        const row = place - (latest - length);
        if (row < 0 || row >= length) continue;
        ended[row] = (all - before.ended) / lasted;
        good[row] = (well - before.good) / lasted;
      }
      before = { atSeconds, ended: all, good: well };
    }
    return { ended, good };
  }
}
