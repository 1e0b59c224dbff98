import type { HostTools } from './HostTools';

/** A message to oneself waits its turn behind the page's questions, and is not held back for 4 ms as a timer is. */
export function deferByMessage(): HostTools['defer'] {
  const tasks: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => tasks.shift()?.());
  port1.start();
  return (task) => {
    tasks.push(task);
    port2.postMessage(undefined);
  };
}
