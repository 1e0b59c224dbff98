import { outcomes } from '../../model/Outcome';
import type { Snapshot } from '../../model/Snapshot';
import type { Standing } from '../../model/Standing';
import { readClasses } from '../readClasses';
import { readSystem } from '../readSystem';

/** How a run fares over the measuring window, per second; old reads and lost work are told since the start. */
export function standingNow(snapshot: Snapshot): Standing {
  const read = (column: Parameters<typeof readSystem>[1]): number => readSystem(snapshot, column);
  const { reads, staleReads, lost } = snapshot.standing;
  return {
    system: {
      ended: outcomes.reduce((sum, outcome) => sum + (read(outcome) || 0), 0),
      good: read('goodput') || 0,
      p50: read('p50'),
      p95: read('p95'),
      p99: read('p99'),
    },
    operations: new Map(
      readClasses(snapshot, 0).map(({ id, goodput, failures, late, p50, p95, p99 }) => [
        id,
        { ended: goodput + failures + late, good: goodput, p50, p95, p99 },
      ]),
    ),
    reads,
    staleReads,
    lost,
  };
}
