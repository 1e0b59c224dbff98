import type { KindOf } from '../model/Kind';
import { deferByMessage } from './deferByMessage';
import { ExperimentHost } from './ExperimentHost';
import { prepareWith } from './prepareWith';

/** A host of background runs of designs of these kinds, with the clock and the message queue of the worker that it is made in. */
export function createExperimentHost(kindOf: KindOf): ExperimentHost {
  return new ExperimentHost(
    {
      nowMs: () => performance.now(),
      defer: deferByMessage(),
      delay: (task, afterMs) => void setTimeout(task, afterMs),
      prepare: prepareWith(kindOf),
    },
    kindOf,
  );
}
