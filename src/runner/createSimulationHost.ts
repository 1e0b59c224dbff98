import type { KindOf } from '../model/Kind';
import type { HostTools } from './HostTools';
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

/** A message to oneself waits its turn behind the page's questions, and is not held back for 4 ms as a timer is. */
function deferByMessage(): HostTools['defer'] {
  const tasks: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => tasks.shift()?.());
  port1.start();
  return (task) => {
    tasks.push(task);
    port2.postMessage(undefined);
  };
}
