/* A worker of the bench: runs so many events of a design each time it is told to, and says how long that took. */
import { parentPort, workerData } from 'node:worker_threads';

const { longRun } = await import(workerData.measure);
const run = longRun();
run(1_000_000);
parentPort.on('message', (events) => {
  const begun = performance.now();
  run(events);
  parentPort.postMessage(performance.now() - begun);
});
parentPort.postMessage(0);
