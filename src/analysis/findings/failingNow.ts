import type { Design } from '../../model/Design';
import type { Snapshot } from '../../model/Snapshot';
import { readClasses } from '../readClasses';
import { successOf } from '../successOf';
import type { Failing } from './facts/Failing';
import { failingOf } from './facts/failingOf';

/** The requests that failed in the measuring window: of all, or of one operation where that of all hides it. */
export function failingNow(snapshot: Snapshot, operations: Design['operations']): Failing {
  const ends = readClasses(snapshot, 0).map(({ id, goodput, late, failures }) => ({
    name: operations.find((operation) => operation.id === id)?.name ?? 'Something removed',
    finished: (goodput + late + failures) * snapshot.windowSeconds,
    bad: (late + failures) * snapshot.windowSeconds,
  }));
  const success = successOf(snapshot);
  return failingOf({
    finished: 1,
    bad: Number.isNaN(success) ? 0 : 1 - success,
    operations: ends,
  });
}
