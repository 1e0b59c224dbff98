import type { KindOf } from '../model/Kind';
import { deferByMessage } from './deferByMessage';
import { SimulationHost } from './SimulationHost';
import { prepareWith } from './prepareWith';
import { startWith } from './startWith';

/** A host on the engine for designs of these kinds, with the clock and the message queue of the worker or page that it is made in. */
export function createSimulationHost(kindOf: KindOf): SimulationHost {
  return new SimulationHost({
    nowMs: () => performance.now(),
    defer: deferByMessage(),
    delay: (task, afterMs) => void setTimeout(task, afterMs),
    start: startWith(kindOf),
    prepare: prepareWith(kindOf),
  });
}
