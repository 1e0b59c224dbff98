import type { SecondsOfRun } from '../analysis/objectives/burnRates';
import { limitStanding } from '../analysis/objectives/limitStanding';
import type { Id } from '../model/Id';
import type { LatencyLimit } from '../model/LatencyLimit';
import type { Snapshot } from '../model/Snapshot';
import type { Standing } from '../model/Standing';

/** Moments that are kept, the latest. */
const mostMoments = 4_000;
/** Seconds that are told at most. */
const mostSeconds = 20_000;

interface Moment {
  readonly atSeconds: number;
  readonly standing: Pick<Standing, 'operations' | 'limits'>;
}

/** Counted from the start of the run. */
interface Count {
  readonly all: number;
  readonly good: number;
}

/**
 * How requests have fared in the seconds of a run, of one operation or against a limit of latency, from what its snapshots tell
 * of all of it.
 */
export class StandingHistory {
  private run: number | undefined;
  private moments: Moment[] = [];

  /** Takes in a snapshot: one a simulated second is enough. After going back, what came later is forgotten. */
  note({ run, atSeconds, standing: { operations, limits } }: Snapshot): void {
    if (run !== this.run) this.moments = [];
    this.run = run;
    while ((this.moments.at(-1)?.atSeconds ?? -1) > atSeconds) this.moments.pop();
    if (atSeconds - (this.moments.at(-1)?.atSeconds ?? -1) < 1) return;
    this.moments.push({ atSeconds, standing: { operations, ...(limits && { limits }) } });
    if (this.moments.length > mostMoments) this.moments.shift();
  }

  /** The requests of an operation that ended, and those answered well and in time. */
  ofOperation(operation: Id): SecondsOfRun {
    return this.seconds(({ operations }) => {
      const { ended = 0, good = 0 } = operations.get(operation) ?? {};
      return { all: ended, good };
    });
  }

  /** The good answers, and those that came within the limit; before it was first asked about, the mean up to there. */
  within(limit: LatencyLimit): SecondsOfRun {
    return this.seconds(({ limits }) => {
      const known = limitStanding(limits, limit);
      return known && { all: known.answers, good: known.answers - known.slower };
    });
  }

  /**
   * The seconds up to the latest moment, the latest last; between two moments requests count as spread evenly. Moments of which
   * nothing is known are passed over.
   */
  private seconds(countAt: (standing: Moment['standing']) => Count | undefined): SecondsOfRun {
    const latest = Math.floor(this.moments.at(-1)?.atSeconds ?? 0);
    const length = Math.min(latest, mostSeconds);
    const ended = new Float64Array(length);
    const good = new Float64Array(length);
    let [before, place] = [{ atSeconds: 0, all: 0, good: 0 }, 0];
    for (const { atSeconds, standing } of this.moments) {
      const count = countAt(standing);
      if (count === undefined) continue;
      const lasted = Math.max(atSeconds - before.atSeconds, 1e-9);
      for (; place < Math.floor(atSeconds); place++) {
        const row = place - (latest - length);
        if (row < 0 || row >= length) continue;
        ended[row] = (count.all - before.all) / lasted;
        good[row] = (count.good - before.good) / lasted;
      }
      before = { atSeconds, ...count };
    }
    return { ended, good };
  }
}
